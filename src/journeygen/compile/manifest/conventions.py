"""How to read the manifest, in words: what an implementation keeps to. The texts are part of the format."""

from __future__ import annotations

from collections.abc import Mapping

from journeygen.diagnostics import Words
from journeygen.model.structure import STRUCTURE

CONVENTIONS: Mapping[str, Words] = {
    "data": Words(
        "JsonLogic には、項目名の点を入れ子にしたデータを渡します。例: "
        '{"customer": {"nps": 9}, "groups": ["loyal"]}。値は fields の型のまま'
        "(数は数、真偽は true / false、date は YYYY-MM-DD の文字、list は配列)渡します。"
        "list の中身が記録でなく言葉のときは、文字の配列です。",
        "JsonLogic is given the data with the dots of field names as nesting, e.g. "
        '{"customer": {"nps": 9}, "groups": ["loyal"]}. Values keep the type that `fields` declares: numbers as '
        "numbers, booleans as true or false, a date as the text YYYY-MM-DD, a list as an array.",
    ),
    "unknown": Words(
        "値がない・null・空文字は「分からない」です。空の配列は「分かっている」です。条件の式は、確かに成り立つときだけ "
        "true になります。否定も、確かに成り立たないときだけ true です。default のある boolean だけは、"
        "分からないとき default とみなします(文字や数の default は表示のための言葉で、条件には使いません)。",
        "A value that is missing, null or an empty text is unknown; an empty array is known. A rule is true only when "
        "its condition certainly holds, a negation only when what it negates certainly does not. Only a boolean with "
        "a default counts as that default when unknown; other defaults are words to print.",
    ),
    "groups": Words(
        "groups には、その方がいま入っているグループの名前を配列で渡します(なければ空の配列)。"
        "グループに入るのは、condition が true の方だけです。depends_on のグループを先に計算します。",
        "`groups` is an array of the names of the groups that the customer belongs to now, empty for none. Those for "
        "whom `condition` is true belong to a group. Work out the groups in `depends_on` first.",
    ),
    "ranked": Words(
        "ranked のグループは、by の項目を先のものから大きい順に比べて決めます。どれかが分からない方は並べません。"
        "「自分より上の人数 ÷ 並べた人数」が from 以上 to 未満の方が入ります。値がみな同じ方は同じ順位です。",
        "A ranked group compares the fields in `by`, the first one first, largest first; who lacks one of them is not "
        "ranked. Those with from <= (number of customers above) / (number ranked) < to belong to it; equals share a "
        "place.",
    ),
    "events": Words(
        "出来事は CloudEvents 1.0 で受け取ります。type が出来事の名前、subject がお客様か注文の ID、time が起きた瞬間です。",
        "Events arrive as CloudEvents 1.0: `type` is the event's name, `subject` the id of the customer or order, "
        "`time` the moment at which it happened.",
    ),
    "start": Words(
        "event と group_entered はその瞬間、date と recurring はその日の 0:00(schedule.timezone)に始まります。"
        "date は anchor を先に、offset を後に計算します。yearly は毎年同じ月日で、2月29日は平年では2月28日です。"
        "日付が分からない方は始まりません。きっかけの condition は、その瞬間に見ます。",
        "`event` and `group_entered` start at that moment, `date` and `recurring` at 00:00 of the day in "
        "schedule.timezone. For `date`, `anchor` is applied before `offset`; yearly means the same month and day, "
        "and 29 February is 28 February in other years. Without a date there is no start. The trigger's condition is "
        "looked at then.",
    ),
    "moments": Words(
        "ステップの時刻は、起算(base が項目なら、その日の 0:00)に delay を足した時刻です。年・月・週・日は現地の暦で数え、"
        "ない日は月末にします。時・分は実際の長さです。at があれば、その日のその時刻にします。起算日が分からないあいだは"
        "予定しません。ジャーニーに入ったときにもう過ぎていた時刻は、過ぎて24時間以内なら次に送れる時刻に(at があれば次のその時刻に)"
        "送り、それより前なら送りません。",
        "A step's moment is the base (00:00 of the day when the base is a field) plus `delay`. Years, months, weeks "
        "and days count in the local calendar, a day that does not exist becomes the last of its month; hours and "
        "minutes are exact. With `at` it is that time on that day. While the base is unknown nothing is planned. A "
        "moment that had passed on entering is sent at the next permitted time (the next `at`) when it passed within "
        "24 hours, and not at all when it passed before that.",
    ),
    "branches": Words(
        "どの枝に入るかは、ジャーニーに入った瞬間に一度だけ決めます。いつでも、ちょうど一つの枝の condition が true です。",
        "The branch is chosen once, on entering. At any time exactly one branch has a true condition.",
    ),
    "sending": Words(
        "送る直前に、順に見ます: exits、ステップの condition、休業日、window、上限。condition が true でないステップは"
        "送らず、次へ進みます。休業日は、then が postpone なら次の日の同じ時刻に、skip なら送らず、send ならそのまま送ります。"
        "window の曜日でなければ次の日の同じ時刻に、時刻が早ければその日の from に、遅ければ次の日の from に延ばし、"
        "延ばした先でもう一度見ます。window の until は、その分を含みます(20:00 なら 20:00:59 まで)。",
        "Right before sending look, in this order, at exits, the step's condition, holidays, window and caps. A step "
        "whose condition is not true is passed over. On a holiday `postpone` waits for the same time of the next day, "
        "`skip` does not send, `send` sends. On a day outside the window it waits for the same time of the next day, "
        "at too early a time for `from` of that day, at too late a time for `from` of the next; then look again. "
        "`until` includes its minute (20:00 means up to 20:00:59).",
    ),
    "hand_over": Words(
        "print と call のステップの時刻は、投函する、またはお電話する時刻です。その lead_time 前の日の cut_off までに、"
        "宛名のファイルを渡します。その日が休業日なら、渡す日をその前の日にします。lead_time に足りないとき(きっかけのすぐあと)は、"
        "次の cut_off で渡し、投函やお電話がその分遅れます。「送る直前」に見ること(sending)は、渡すときに見ます。"
        "渡したあとで exits に当たった方も、紙は止まりません。お電話は、かける前にもう一度見ます。",
        "The moment of a step by print or call is when it is posted, or when the call is made. The recipients' file is "
        "handed over by `cut_off` on the day `lead_time` before; when that day is a holiday, on the day before it. When "
        "there is less time than `lead_time` (soon after the trigger) it is handed over at the next cut_off, and posting "
        "or calling is that much later. What is looked at right before sending (`sending`) is looked at when handing "
        "over. Paper is not stopped by `exits` after that; before a call look again.",
    ),
    "recipients": Words(
        "宛名のファイルは、見出しの行のある CSV(UTF-8 か cp932)です。columns の列を持ち、一行が一人です。列の順は問わず、"
        "ほかの列があってもかまいません。真偽は true / false、date は YYYY-MM-DD と書き、空は「分からない」です。",
        "A recipients' file is a CSV with a row of headings, in UTF-8 or cp932. It has the columns in `columns`, one "
        "recipient a row, in any order; other columns may stand in it. Booleans are true or false, a date YYYY-MM-DD, "
        "an empty cell is unknown.",
    ),
    "caps": Words(
        "上限は、届け方ごとに、一人の方について数えます。per_day はその日(schedule.timezone)、per_week はその日までの7日間、"
        "per_month はその日までの30日間です。上限に当たったら、priority の大きいジャーニーから送り、残りは次の日の同じ時刻に見直します。"
        "exempt のジャーニーは数えず、止めません。ジャーニーの caps は、そのジャーニーのメッセージだけを数えて、お店の上限に加えて当てはめます。",
        "Caps count what one customer gets by one medium: per_day on that day (schedule.timezone), per_week in the 7 "
        "days up to and including it, per_month in the 30 days. At a cap, journeys of larger priority go first; the "
        "rest is looked at again a day later. An exempt journey is neither counted nor held back. A journey's own "
        "caps count its messages only and hold beside the shop's.",
    ),
    "entry": Words(
        "ジャーニーは key ごとに一つです。同じジャーニーの中にいるあいだは、もう一度入りません(key が order なら、注文ごとに別のジャーニーです)。"
        "出たあとは reentry に従い、after は前に入った瞬間から数えます。",
        "There is one journey for each `key`. Who is in it does not enter again (with key `order` each order has its "
        "own). Afterwards `reentry` decides; `after` counts from the last entry.",
    ),
    "goal": Words(
        "目標は、入ってから within のうちに event が起き、condition が成り立てば達したと数えます。then が exit なら、そこで終えます。",
        "The goal is reached when `event` happens within `within` of entering and its condition holds; with `then` "
        "exit the journey ends there.",
    ),
    "split": Words(
        'テストの分け方: SHA-256(salt + ":" + お客様の ID、UTF-8)の先頭8バイトをビッグエンディアンの整数として読み、'
        "2^64 で割った数を使います。part_salt の数が part より小さい方がテストに入り、version_salt の数が from 以上 to 未満の"
        "版が届きます(最後の版は 1 も含みます)。varies が target のテストでは、入る方のうち、group に入っている方にその版が"
        "(いくつもなら先のものが)届き、"
        "どの group でもない方はテストに入りません。メッセージにその名前の版がなければ a を送ります。vectors で検算できます。",
        'Splitting a test: read the first 8 bytes of SHA-256(salt + ":" + customer id, UTF-8) as a big-endian integer '
        "and divide by 2^64. Who has a number below `part` under part_salt takes part and gets the version with "
        "from <= number < to under version_salt (the last version includes 1). When `varies` is target, those who "
        "take part get the version of the group that they belong to (the first one in order), and who belongs to none "
        "does not take part; when the message has no version of that name, a is sent. `vectors` are worked examples.",
    ),
    "templates": Words(
        "件名・プレヘッダー・ヘッダー・ファイルの {{ }} と {% %} は Liquid です。変数は data と同じ形で、"
        "HTML の中の値は escape ずみの書き方になっています。",
        "{{ }} and {% %} in subjects, preheaders, headers and files are Liquid. Variables have the shape of `data`; "
        "escaping is written out where a value stands in HTML or in an address.",
    ),
    "maps": Words(
        "parent_map は「それが使うもの」、child_map はその逆です。名前は 種類:名前 で、種類は journey, message, product, voice, "
        "image, field, event, group です。",
        "parent_map says what a thing uses, child_map the reverse. Names are kind:name, with the kinds journey, "
        "message, product, voice, image, field, event and group.",
    ),
}
"""By topic. A change of meaning here is a change of `schema_version`."""

FORMATS: Mapping[str, tuple[str, str, Words]] = {
    ".html": (
        "text/html; charset=utf-8",
        "liquid",
        Words(
            "メールの HTML(medium が mail)。call なら、見本のお客様で埋めたお電話の紙",
            "the HTML part of a mail; for calls a sheet filled with a sample customer",
        ),
    ),
    ".txt": (
        "text/plain; charset=utf-8",
        "liquid",
        Words("メールのテキスト", "the text part of a mail"),
    ),
    ".eml": (
        "message/rfc822",
        "none",
        Words(
            "見本のお客様で埋めたもの。確かめるためで、送るためではありません",
            "filled with a sample customer: to look at, not to send",
        ),
    ),
    ".pdf": (
        "application/pdf",
        "none",
        Words(
            f"見本の宛名で刷った、入稿の形の PDF。{STRUCTURE.ja}",
            f"a print-ready PDF for a sample recipient; {STRUCTURE.en}",
        ),
    ),
    ".png": (
        "image/png",
        "none",
        Words("画面で見る校正", "a proof for the screen"),
    ),
}
"""By extension: media type, template language (of mails; files for other media are filled), what it is for."""
