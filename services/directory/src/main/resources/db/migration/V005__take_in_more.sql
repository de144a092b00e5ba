-- Tables of a file that belong together wait here while its services are read. Not logged: after a crash the import is
-- interrupted and the file is given again.
create unlogged table import_table_row (
    import_id  uuid   not null,
    table_name text   not null,
    key        text   not null,
    row_number bigint not null,
    cells      text   not null,
    primary key (import_id, table_name, key, row_number)
);

comment on column import_table_row.import_id  is 'internal';
comment on column import_table_row.table_name is 'internal';
comment on column import_table_row.key        is 'internal';
comment on column import_table_row.row_number is 'internal';
comment on column import_table_row.cells      is 'personal: contact details as the feed gives them, until the import ends';
