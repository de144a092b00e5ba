-- A referral with the names that people read and what WhoHasTheBall needs. Every list and view selects from it with a
-- condition of access.Basis on the referral's own columns; what is computed here is computed for the rows shown only.
create view standing with (security_invoker = true) as
select r.*,
       coalesce(alias.canonical_id, r.person_id) as canonical_id,
       -- With candidates a human has still to decide.
       coalesce(alias.match_state in ('CREATED', 'MATCHED'), false) as identity_checked,
       coalesce(
           person.display_name,
           nullif(trim(concat_ws(' ', said.answers ->> 'givenName', said.answers ->> 'familyName')), ''),
           'Name not given') as person_name,
       nullif(trim(concat_ws(' ', said.answers ->> 'givenName', said.answers ->> 'familyName')), '') as name_as_sent,
       coalesce(
           nullif(split_part(trim(coalesce(person.display_name, '')), ' ', 1), ''),
           nullif(trim(said.answers ->> 'givenName'), '')) as first_name,
       said.answers ->> 'reason' as reason,
       referrer.name as referrer_name,
       coalesce(referrer.feedback_level, 1) as feedback_level,
       host.name as host_name,
       worker.name as worker_name,
       (select max(made_at) from contact where referral_id = r.id and outcome = 'SPOKE') as last_talk_at,
       array(select starts_at from appointment where referral_id = r.id order by starts_at) as appointments,
       (select coalesce(jsonb_agg(jsonb_build_object(
                   'provider', coalesce(provider.name, 'The group'), 'madeAt', offer.made_at)), '[]')
          from offer left join organisation provider on provider.id = offer.provider_id
         where offer.referral_id = r.id and offer.state = 'OPEN') as open_offers
  from referral r
  left join referral_answers said on said.referral_id = r.id
  left join person_alias alias on alias.person_id = r.person_id
  left join person_name person on person.person_id = coalesce(alias.canonical_id, r.person_id)
  left join organisation referrer on referrer.id = r.referrer_id
  left join organisation host on host.id = r.host_id
  left join organisation_member worker on worker.organisation_id = r.host_id and worker.subject = r.worker_id;
