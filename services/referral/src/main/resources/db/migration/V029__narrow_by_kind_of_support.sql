-- Most is link work, so the lists' own indexes find that at once; whatever else a host does would be looked for among it.
create index referral_of_support on referral (host_id, support, id) where state <> 'ENDED' and support <> 'LINK_WORK';
create index referral_ended_of_support on referral (host_id, support, id)
    where state = 'ENDED' and support <> 'LINK_WORK';

-- Counted by it, too (V027).
drop index referral_counted;
create index referral_counted on referral (host_id, state, worker_id, agency_type, support, person_id, id, weight)
    where state <> 'ENDED' and not awaits_identity;
