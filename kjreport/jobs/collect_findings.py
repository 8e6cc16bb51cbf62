"""All that can be said about forms that come back from the 科室, by code."""

from kjreport.findings import Finding, Severity
from kjreport.location import Location

MESSAGES = {
    "E451": "看不出是报送表（找不到“数据文件”“年度”“科室”），没有读。请用程序生成的报送表填写。",
    "E452": "这张报送表是“{0}”的，要汇总的数据里没有这个文件，没有读。请检查是否交错了表。",
    "E453": "这张报送表是{0}年的，数据现在是{1}年的，没有读。",
    "E454": "没有“{0}”这个科室，没有读。科室名称不要改；新设的科室请先在数据里写明。",
    "E455": "“{0}”的“本年数值”只填数字，不能填“{1}”：{2}。这个数没有采用；"
    "请在表上改成数字再读一次，“余”“约”等写到数据文件里这个指标的“约数”。",
    "E456": "指标“{0}”由{1}提供，{2}填了{3}，没有采用。请由{1}填报。",
    "E457": "指标“{0}”现在是{1}，{2}报的是{3}，没有改动。核对后以报送的为准，请加 --replace。",
    "E458": "“{0}”下的“{1}”已经有内容，与{2}报的不同，没有改动。"
    "核对后以报送的为准，请加 --replace。",
    "E459": "{0}交了两份，“{1}”不一样（另一份是“{2}”），都没有采用。请问清以哪份为准。",
    "E460": "没有填“报送人”，请补填，以便查询。",
    "E461": "日期填得不对：{0}。",
    "E462": "{0}还没有报送。",
    "E463": "“{0}”写了 {1} 字，超过了 {2} 字的限制，请压缩。",
    "E464": "“{0}”是由{1}算出来的，不能直接填{2}，请告诉统稿人改{1}。",
    "E465": "“{0}”是新增的指标，已按填写的内容加入，请核对名称和计量单位。",
    "E466": "报送表里没有“{0}”这张表，可能被删掉了，这一部分没有读。",
    "E467": "{0}交回的是空表，没有填任何内容。",
    "E468": "{0}的内容将写入新文件“{1}”，报告里还没有引用它，请在要用的地方写上“引用: {1}”。",
    "E469": "“{0}”不能作指标名，指标名只用汉字、字母、数字和下划线，不以数字开头。没有采用。",
    "E470": "“{0}”下有内容没有写小标题（“{1}…”），没有采用。请补写小标题。",
    "E471": "没有读：{0}",
}
_WARNINGS = frozenset({"E460", "E461", "E462", "E463", "E465", "E466", "E467"})
_HINTS = frozenset({"E468"})


def remark(code: str, place: Location, *arguments: object, excerpt: str = "") -> Finding:
    """Say what is wrong at a place of a returned form."""
    severity = Severity.ERROR
    if code in _WARNINGS:
        severity = Severity.WARNING
    elif code in _HINTS:
        severity = Severity.HINT
    return Finding(code, severity, MESSAGES[code].format(*arguments), place=place, excerpt=excerpt)
