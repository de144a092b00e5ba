-- The same rule as before (V0_13). Whom a page stands open to for as long as the work with the person goes on is remembered until
-- the transaction ends (decide): the second fence and the wall ask for the same caller, one after the other.
create or replace function opening(
        any_id uuid, the_organisation uuid, the_subject uuid, the_time timestamptz, is_fresh boolean)
    returns table (person_id uuid, basis text, headings text[], writes text[], proxy_name text)
    language plpgsql stable rows 1 as $$
#variable_conflict use_column
declare
    is_caller boolean := the_subject = caller_subject() and the_organisation is not distinct from caller_organisation();
    known     text;
    may_write boolean;
begin
    if is_caller then
        known := decided(any_id);
        if known in ('*HOST', '*SELF') then
            person_id := canonical_person(any_id);
            basis := substr(known, 2);
            return next;
            return;
        end if;
    end if;
    select s.person_id, s.basis, s.may_write
      into person_id, basis, may_write
      from standing(any_id, the_organisation, the_subject, the_time) s;
    if found then
        if not may_write then
            writes := '{}';
        elsif is_caller then
            known := decide(any_id, '*' || basis);
        end if;
        return next;
        return;
    end if;
    if not is_fresh then
        return;
    end if;
    return query
    with let_in as (
        select a.person_id, 'AGREEMENT' as basis, a.headings, '{}'::text[] as writes, null as proxy_name, 3 as rank
          from agreement a
         where a.person_id = canonical_person(any_id) and a.organisation_id = the_organisation
           and cardinality(a.headings) > 0 and (a.valid_until is null or a.valid_until > the_time)
        union all
        select o.person_id, case when o.subject is null then 'DISCLOSURE' else 'BREAK_GLASS' end, o.headings, '{}', null,
               case when o.headings is null then 1 else 2 end
          from override o
         where o.person_id = canonical_person(any_id) and o.organisation_id = the_organisation
           and (o.subject is null or o.subject = the_subject) and o.valid_until > the_time
        union all
        select p.person_id, 'PROXY', p.headings,
               case when 'WRITE_ABOUT_ME' = any (p.scopes) then array_remove(p.headings, 'PLAN') else '{}' end, p.name, 1
          from proxy p
         where p.person_id = canonical_person(any_id) and p.subject = the_subject and the_organisation is null
           and cardinality(p.headings) > 0 and p.valid_until > the_time)
    -- On several grounds at once it is opened as far as all of them together reach, on the widest of them.
    select l.person_id, (array_agg(l.basis order by l.rank))[1],
           case when not bool_or(l.headings is null)
                then array(select distinct heading
                             from let_in one cross join lateral unnest(one.headings) as heading order by heading) end,
           array(select distinct heading
                   from let_in one cross join lateral unnest(one.writes) as heading order by heading),
           max(l.proxy_name)
      from let_in l
     where not is_closed_to(any_id, the_subject)
     group by l.person_id;
end $$;
