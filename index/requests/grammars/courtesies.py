"""Phrases around a question that say nothing themselves: "I have a question", "sorry to bother you", "ok but".

They may open a question, before a punctuation mark or a connective, or end it. Their words are never named as missing
from a thread.
"""

from index.requests.notation.word_lists import word_set

ENGLISH = word_set("""
    i_have_a_question i've_got_a_question i_got_a_question i_have_one_question i_have_another_question a_question
    i_have_two_questions two_questions i_have_a_few_questions a_few_questions a_couple_of_questions
    i_have_some_questions i_have_a_couple_of_questions i_have_2_questions i_have_3_questions i_have_three_questions
    omg um uh uhm er erm like okay_so ok_so so_like yeah_no i_hope_you're_well hope_all_is_well
     one_question quick_question just_a_question just_one_question question another_question next_question
    ok_next_question okay_next_question random_question
    one_more_question last_question a_quick_question i_have_a_quick_question got_a_question here's_my_question
    here_is_my_question my_question_is my_question i_have_a_question_for_you question_for_you i_was_wondering
    can_i_ask_you_something can_i_ask_something may_i_ask_something can_i_ask_a_question can_i_ask_you_a_question
    may_i_ask_a_question could_i_ask_a_question can_i_ask_you_a_quick_question let_me_ask_you_something
    sorry_to_bother_you sorry_to_bother_you_again sorry_for_bothering_you sorry_for_the_bother sorry_to_trouble_you
    sorry_for_the_trouble sorry_to_disturb_you sorry_to_interrupt sorry_for_the_interruption sorry_if_i_bother_you
    sorry excuse_me pardon_me forgive_me i'm_sorry apologies my_apologies hope_i'm_not_disturbing_you
    hope_i_am_not_bothering_you hope_you're_well hope_you_are_well hope_you're_doing_well
    if_you_don't_mind if_you_do_not_mind if_you_dont_mind if_you_don't_mind_me_asking if_i_may if_i_may_ask if_i_can_ask
    if_it's_not_too_much_trouble if_it_is_not_too_much_trouble if_it's_no_trouble if_possible if_that's_ok
    if_you_have_a_second if_you_have_a_moment if_you_have_time when_you_have_time when_you_have_a_moment
    just_a_second a_second one_second wait_a_second just_a_moment one_moment a_moment wait hang_on hold_on
    first firstly first_of_all second secondly third thirdly finally lastly by_the_way btw just_curious
    just_out_of_curiosity
    out_of_curiosity i'm_curious no_rush no_hurry thanks_in_advance thank_you_in_advance well so anyway
    ok okay k alright fine right sure yes yeah yep no nope thanks thank_you thx ty tnx cheers cool nice great good lol
    haha hmm hm wow oh ah i_see got_it interesting makes_sense true fair_enough
""")
RUSSIAN = word_set("""
    у_меня_вопрос у_меня_есть_вопрос у_меня_два_вопроса есть_два_вопроса два_вопроса есть_2_вопроса у_меня_2_вопроса
    у_меня_несколько_вопросов есть_несколько_вопросов есть_пара_вопросов пара_вопросов слушай слушайте короче блин
    у_меня_к_вам_вопрос у_меня_к_тебе_вопрос вопрос есть_вопрос такой_вопрос
    один_вопрос еще_вопрос еще_один_вопрос другой_вопрос следующий_вопрос быстрый_вопрос маленький_вопрос вот_вопрос
    мой_вопрос можно_вопрос можно_спросить можно_задать_вопрос могу_я_спросить можно_узнать хочу_спросить
    хотел_спросить хотела_спросить хотел_бы_спросить хотела_бы_спросить
    извини извините прости простите извиняюсь прошу_прощения извините_за_беспокойство простите_за_беспокойство
    извини_за_беспокойство прости_за_беспокойство простите_что_беспокою извините_что_беспокою извини_что_беспокою
    если_не_трудно если_вам_не_трудно если_тебе_не_трудно если_не_сложно если_вас_не_затруднит если_не_затруднит
    если_можно если_вы_не_против если_ты_не_против если_возможно если_есть_минутка будьте_добры будь_добр будь_добра
    будьте_любезны минутку секунду секундочку минуточку одну_минуту одну_секунду подожди подождите постой
    во-первых во-вторых в-третьих наконец кстати просто_интересно из_любопытства заранее_спасибо спасибо_заранее
    заранее_благодарю
    ок окей ладно хорошо да нет ясно понятно понял поняла спасибо спс круто класс хм ого интересно логично
""")
ARMENIAN = word_set("""
    հարց_ունեմ մի_հարց_ունեմ երկու_հարց_ունեմ մի_քանի_հարց_ունեմ երկու_հարց մի_քանի_հարց ես_հարց_ունեմ մի_հարց հարց
    ունեմ_հարց ունեմ_մի_հարց ևս_մի_հարց հաջորդ_հարցը իմ_հարցը
    կարելի_է_հարցնել կարող_եմ_հարցնել կարելի_է_մի_հարց_տալ կարող_եմ_մի_հարց_տալ ուզում_եմ_հարցնել
    ներողություն ներիր ներեցեք կներեք կներես ներողություն_անհանգստության_համար ներեցեք_անհանգստության_համար
    կներեք_անհանգստության_համար կներեք_որ_անհանգստացնում_եմ եթե_դժվար_չէ եթե_հնարավոր_է եթե_կարելի_է եթե_դեմ_չեք
    եթե_դեմ_չես մի_րոպե մի_վայրկյան սպասիր սպասեք նախ առաջին_հերթին երկրորդ վերջապես ի_դեպ կանխավ_շնորհակալություն
    նախապես_շնորհակալություն
    լավ հա այո ոչ պարզ հասկացա շնորհակալություն մերսի օկ հետաքրքիր
""")
AZERBAIJANI = word_set("""
    sualım_var bir_sualım_var iki_sualım_var bir_neçə_sualım_var iki_sual bir_neçə_sual mənim_sualım_var
    mənim_bir_sualım_var sizə_sualım_var sənə_sualım_var sual bir_sual
    daha_bir_sualım_var daha_bir_sual başqa_sualım_var növbəti_sual sualım_budur belə_bir_sualım_var
    sual_verə_bilərəm sual_verə_bilərəmmi bir_sual_verə_bilərəm bir_şey_soruşa_bilərəm bir_şey_soruşum
    soruşmaq_istəyirəm soruşmaq_istəyirdim bir_şey_soruşmaq_istəyirəm
    bağışla bağışlayın üzr_istəyirəm narahat_etdiyim_üçün_üzr_istəyirəm narahatlığa_görə_üzr_istəyirəm
    narahat_etdiyim_üçün_bağışlayın əgər_çətin_deyilsə çətin_deyilsə zəhmət_deyilsə mümkünsə əgər_mümkünsə
    etiraz_etmirsinizsə sizə_zəhmət bir_dəqiqə bir_saniyə bir_saniyəlik gözlə gözləyin birincisi ikincisi
    üçüncüsü nəhayət yeri_gəlmişkən əvvəlcədən_təşəkkürlər əvvəlcədən_təşəkkür_edirəm maraq_üçün
    yaxşı hə bəli yox aydındır oldu təşəkkürlər təşəkkür_edirəm sağ_ol sağol maraqlıdır
""")
TURKISH = word_set("""
    bir_sorum_var sorum_var iki_sorum_var birkaç_sorum_var iki_soru birkaç_soru benim_bir_sorum_var
    size_bir_sorum_var sana_bir_sorum_var soru bir_soru bir_sorum_daha_var
    başka_bir_sorum_var son_bir_soru bir_soru_daha sıradaki_soru sorum_şu şöyle_bir_sorum_var küçük_bir_sorum_var
    bir_şey_sorabilir_miyim bir_soru_sorabilir_miyim soru_sorabilir_miyim bir_şey_soracağım bir_şey_soracaktım
    bir_şey_sormak_istiyorum bir_soru_sormak_istiyorum sormak_istiyorum bir_şey_sorayım
    pardon affedersin affedersiniz özür_dilerim kusura_bakma kusura_bakmayın rahatsız_ettiğim_için_özür_dilerim
    rahatsız_ettiğim_için_kusura_bakmayın rahatsız_ediyorum_kusura_bakmayın rahatsız_ediyorum zahmet_olmazsa
    sana_zahmet size_zahmet mümkünse sakıncası_yoksa sizin_için_sakıncası_yoksa sorun_olmazsa zamanın_varsa
    vaktiniz_varsa müsaitseniz bir_dakika bir_saniye bekle bekleyin birincisi ikincisi üçüncüsü ilk_olarak son_olarak
    bu_arada merak_ettim sadece_merak_ettim şimdiden_teşekkürler şimdiden_teşekkür_ederim şimdiden_sağ_olun
    tamam peki evet hayır anladım teşekkürler teşekkür_ederim sağol sağ_ol eyvallah tşk güzel ilginç
""")
SPANISH = word_set("""
    tengo_una_pregunta tengo_una_duda tengo_dos_preguntas tengo_dos_dudas dos_preguntas tengo_varias_preguntas
    tengo_unas_preguntas tengo_algunas_preguntas varias_preguntas unas_preguntas una_pregunta una_duda pregunta
    tengo_otra_pregunta otra_pregunta
    tengo_una_consulta una_consulta una_pregunta_rápida tengo_una_pregunta_rápida siguiente_pregunta mi_pregunta_es
    mi_pregunta una_última_pregunta tengo_una_pregunta_para_ti te_hago_una_pregunta le_hago_una_pregunta
    puedo_hacer_una_pregunta puedo_hacerte_una_pregunta puedo_preguntar_algo puedo_preguntarte_algo
    te_puedo_preguntar_algo te_puedo_hacer_una_pregunta puedo_hacerle_una_pregunta quería_preguntar
    quería_preguntarte_algo quería_preguntar_algo quisiera_preguntar me_preguntaba
    perdón perdona perdone perdone_la_molestia perdona_la_molestia perdón_por_la_molestia disculpa disculpe
    disculpa_la_molestia disculpe_la_molestia disculpe_las_molestias disculpa_que_te_moleste perdona_que_te_moleste
    perdone_que_le_moleste siento_molestarte siento_molestar lamento_molestar lo_siento con_permiso
    si_no_es_molestia si_no_te_importa si_no_le_importa si_no_es_mucha_molestia si_no_es_mucho_pedir si_es_posible
    si_se_puede si_puedes si_tienes_un_momento si_tienes_un_segundo si_tienes_tiempo un_momento un_segundo espera
    espere primero segundo en_primer_lugar en_segundo_lugar por_último por_cierto por_curiosidad solo_por_curiosidad
    gracias_de_antemano muchas_gracias_de_antemano gracias_por_adelantado
    vale ok okey bien sí no claro entendido gracias muchas_gracias ya genial interesante de_acuerdo
""")
GERMAN = word_set("""
    ich_habe_eine_frage ich_hab_eine_frage ich_habe_noch_eine_frage eine_frage noch_eine_frage kurze_frage
    eine_kurze_frage frage nächste_frage meine_frage meine_frage_ist ich_hätte_eine_frage ich_habe_da_mal_eine_frage
    darf_ich_etwas_fragen kann_ich_etwas_fragen darf_ich_was_fragen kann_ich_dich_etwas_fragen ich_wollte_fragen
    ich_habe_zwei_fragen ich_habe_ein_paar_fragen ich_hab_zwei_fragen zwei_fragen ein_paar_fragen
    entschuldigung entschuldige entschuldigen_sie sorry verzeihung tut_mir_leid entschuldigung_für_die_störung
    wenn_es_keine_umstände_macht wenn_es_geht wenn_möglich falls_möglich wenn_du_zeit_hast einen_moment moment
    eine_sekunde warte erstens zweitens drittens zuerst schließlich übrigens nur_aus_neugier aus_neugier
    danke_im_voraus vielen_dank_im_voraus ok okay gut ja nein klar verstanden danke also ach hm aha interessant
""")

BUT = word_set("but aber но բայց amma lakin ama fakat pero")
"""Words that may stand between such a phrase and the question."""

CONNECTIVES = BUT | word_set("so also а ну իսկ bəs peki entonces")
"""Words that may join such a phrase and the question without a punctuation mark; "good and bad" are no courtesy."""
