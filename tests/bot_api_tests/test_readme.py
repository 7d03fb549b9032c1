import re
import runpy
from pathlib import Path

README = Path(__file__).parents[1] / "bot_api" / "README.md"


def test_the_example_in_the_readme_runs(tmp_path: Path) -> None:
    [example] = re.findall(r"```python\n(.+?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    (script := tmp_path / "example.py").write_text(example, encoding="utf-8")

    runpy.run_path(str(script))
