-- What becomes of the text with a link, as the notification service tells it, and the link once more: another secret in
-- the same row, so that answer and audit go on naming one link (docs/adr/0031).
alter table offer_link
    add texts           integer not null default 1 check (texts between 1 and 3),
    add text_request    uuid    unique,
    add text_standing   text    check (text_standing in ('WAITING', 'SENT', 'DELIVERED', 'NOT_DELIVERED', 'NOT_SENT')),
    add text_reason     text,
    add text_at         timestamptz,
    add text_version    bigint  not null default 0,
    add text_taken_back boolean not null default false,
    add constraint text_is_whole check (
        (text_standing is null) = (text_at is null) and (text_standing is null) = (text_version = 0)
        and (text_standing is not null or text_reason is null));
comment on column offer_link.texts           is 'internal: how often the link was sent, each time with another secret';
comment on column offer_link.text_request    is 'internal: names the newest text to the notification service; absent where it was asked for before this was kept';
comment on column offer_link.text_standing   is 'internal: what became of it; absent while nothing was heard';
comment on column offer_link.text_reason     is 'internal: why it waits or was never sent, as a code';
comment on column offer_link.text_at         is 'internal';
comment on column offer_link.text_version    is 'internal: of what was heard last';
comment on column offer_link.text_taken_back is 'internal: it need not go out any more';
