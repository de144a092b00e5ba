-- A host may serve a whole network of practices: those that are part of it, whichever they are just now.
alter table organisation add host_networks uuid[];
update organisation set host_networks = '{}' where host_capabilities is not null;
alter table organisation drop constraint host_is_whole;
alter table organisation add constraint host_is_whole check (
    num_nulls(host_capabilities, host_practices, host_networks, host_postcode_districts, host_default) in (0, 5));
comment on column organisation.host_networks is 'internal: ids of primary care networks';
