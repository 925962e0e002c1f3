"""A small shop for the tests of send-time parts: its fields and its settings."""

from __future__ import annotations

import datetime
from typing import Any

from journeygen.model.fields import Field


def _field(title: str, type_: str, **more: Any) -> Field:
    return Field.model_validate({"title": title, "type": type_, **more})


FIELDS = {
    "customer.token": _field("宛先の印", "text", required=True),
    "customer.family_name": _field("姓", "text", required=True),
    "customer.nickname": _field("呼び名", "text"),
    "customer.rank": _field("位", "text", default="一般"),
    "customer.order_count": _field("購入回数", "integer"),
    "customer.birthday": _field("誕生日", "date"),
    "customer.page": _field("お客様のページ", "url", required=True),
    "customer.photo": _field("写真", "url"),
    "customer.is_subscriber": _field("定期便のお客様", "boolean"),
    "customer.is_promoter": _field("推奨者", "boolean", required=True),
    "customer.is_vip": _field("VIP", "boolean", default=False),
    "customer.accepts_mail": _field("メールを受け取る", "boolean", default=True),
    "customer.preferences": _field("好きなこと", "list"),
    "customer.points": _field("点数", "integer", default=1500),
    "order.total": _field("合計", "integer", required=True),
    "order.weight": _field("重さ(グラム)", "number"),
    "order.shipped_on": _field("発送日", "date"),
    "order.items": _field(
        "品々",
        "list",
        required=True,
        of={
            "name": {"title": "品名", "type": "text", "required": True},
            "note": {"title": "ひとこと", "type": "text"},
            "gift": {"title": "贈り物", "type": "boolean"},
            "price": {"title": "小計", "type": "integer"},
            "made_on": {"title": "仕込み日", "type": "date"},
        },
    ),
}
SETTINGS = {
    "brand": {
        "name": "つむぎ野",
        "tagline": "",
        "founder": {"name": "千秋"},
        "founded_on": datetime.date(1931, 4, 1),
        "barrels": 1200,
        "towns": ["室前", "坂下"],
        "open": True,
        "_secret": "x",
    },
    "legal": {
        "unsubscribe_url": "https://a.example.jp/stop?c={{ customer.token }}",
        "loop": "{{ legal.loop }}",
    },
}
