"""English word lists that `english` and the request patterns share."""

from index.requests.notation.word_lists import word_set

ASKING = word_set(
    "what which whats what_does what_do how_does how_do what_is_in what_s_in whats_in what_is_this what_s_this "
    "whats_this what_is_it"
)
SHOW = word_set(
    "show showing gimme give tell display view see read reread send get fetch print list find bring go_to jump_to "
    "take_me look look_at know hear out out_loud aloud open open_up pull_up check"
)
POST = word_set(
    "post posts tweet tweets toot toots one ones part parts message messages msg entry entries item items point line "
    "number no nos nr nrs num section paragraph chunk bit piece p"
)
POSTS = word_set("posts tweets toots ones parts messages entries items points sections paragraphs chunks bits pieces")
THREAD = word_set("thread threads story tweetstorm series text conversation discussion page file document whole_thing")
