-- A host may serve a part of a postcode district, and goes there before whoever serves the whole of it.
alter table organisation add host_postcode_sectors text[];
update organisation set host_postcode_sectors = '{}' where host_capabilities is not null;
alter table organisation drop constraint host_is_whole;
alter table organisation add constraint host_is_whole check (
    num_nulls(host_capabilities, host_practices, host_networks, host_postcode_sectors, host_postcode_districts,
        host_default) in (0, 6));
comment on column organisation.host_postcode_sectors is 'internal: such as XW1 1';
