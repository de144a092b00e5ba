package org.whatmatters.person.subjectaccess;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Section;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.HeldRows;

/// What this service itself holds on somebody. No code and no hash: whoever reads the copy must not be able to sign
/// in, or to pass for us, with it.
@Repository
class OwnHoldings {

    static final String SERVICE = "person";

    private final HeldRows rows;
    private final Fence fence;

    OwnHoldings(JdbcClient jdbc, Fence fence) {
        this.rows = new HeldRows(jdbc);
        this.fence = fence;
    }

    /// All of it, in the words of the person.
    ///
    /// @param ids every id that means the person
    HeldOnPerson on(List<UUID> ids) {
        return fence.asTheServiceFor(PersonErrand.COPY_FOR_PERSON, () -> held(ids));
    }

    private HeldOnPerson held(List<UUID> ids) {
        return new HeldOnPerson(
                SERVICE,
                Stream.of(
                                record(ids),
                                changes(ids),
                                proposals(ids),
                                equality(ids),
                                organisations(ids),
                                agreements(ids),
                                contacts(ids),
                                proxies(ids),
                                capacity(ids),
                                overrides(ids),
                                restrictions(ids),
                                looks(ids),
                                questions(ids),
                                numbers(ids),
                                lookalikes(ids),
                                merges(ids),
                                searches(ids),
                                orders(ids),
                                checks(ids))
                        .filter(section -> !section.entries().isEmpty())
                        .toList());
    }

    private Section record(List<UUID> ids) {
        return rows.section("Who you are and how to reach you", """
                        select 'person:' || p.id as held_key, p.given_name as "First name", p.family_name as "Family name",
                               p.preferred_name as "Name you like", p.pronouns as "Pronouns", p.birth_date as "Born",
                               p.nhs_number as "NHS number", p.phone as "Phone", p.address as "Address",
                               p.postcode as "Postcode", p.no_fixed_abode as "No fixed home",
                               (select string_agg(lower(t ->> 'kind') || ': ' || (t ->> 'value'), '; ')
                                  from jsonb_array_elements(p.telecoms) t) as "All numbers and e-mail addresses",
                               (select string_agg(concat_ws(', ', lower(a ->> 'use'),
                                           (select string_agg(line, ', ') from jsonb_array_elements_text(a -> 'lines') line),
                                           a #>> '{postcode,value}'), '; ')
                                  from jsonb_array_elements(p.addresses) a) as "All addresses",
                               replace(lower(p.nhs_number_status), '_', ' ') as "How sure the NHS number is",
                               replace(lower(p.gp_standing), '_', ' ') as "With a GP practice",
                               p.gp_practice_name as "GP practice",
                               p.gp_practice as "GP practice (code)", p.language as "Language",
                               p.interpreter_needed as "Interpreter needed",
                               replace(lower(array_to_string(p.formats, ', ')), '_', ' ') as "What helps you to read and hear",
                               lower(p.safe_call) as "Safe to call", lower(p.safe_sms) as "Safe to text",
                               lower(p.safe_voicemail) as "Safe to leave a message", lower(p.safe_email) as "Safe to e-mail",
                               lower(p.safe_app) as "Safe to use an app", lower(p.safe_letter) as "Safe to write",
                               lower(p.safe_visit) as "Safe to visit",
                               case when p.code_word is not null then 'There is one. It is not copied here.' end as "Code word",
                               p.safe_asked_alone as "Asked about this alone", p.safe_set_by_name as "Who asked",
                               p.safe_confirmed_at as "When asked",
                               nullif(replace(lower(p.life), '_', ' '), 'living') as "Life",
                               p.died_on as "Said to have died on", p.death_reported_by_name as "Who said so",
                               p.death_confirmed_by_name as "Who confirmed it",
                               p.merged_into is not null as "Taken into another record of yours"
                          from person p
                         where p.id = any(:ids)
                         order by p.id
                        """, ids);
    }

    private Section changes(List<UUID> ids) {
        return rows.section("What was changed in your record", """
                        select 'change:' || c.key as held_key, c.at as held_at, c.field as "What",
                               case c.field when 'safeContact.codeWord' then 'not copied here' else c.was end as "It was",
                               case c.field when 'safeContact.codeWord' then 'not copied here' else c.became end as "It became",
                               c.author_name as "Who changed it", c.because as "Why"
                          from person_change c
                         where c.person_id = any(:ids)
                         order by c.key
                        """, ids);
    }

    private Section proposals(List<UUID> ids) {
        return rows.section("What others said should be changed", """
                        select 'proposal:' || p.id as held_key, p.proposed_by_organisation as held_controller,
                               p.proposed_at as held_at, replace(lower(p.fact), '_', ' ') as "What", p.was::text as "It said",
                               p.proposed::text as "They said it is", p.because as "Why", p.proposed_by_name as "Who said so",
                               lower(p.answer) as "Your answer", replace(lower(p.answered_how), '_', ' ') as "How you answered",
                               p.answered_to_name as "Who wrote it down", p.answered_at as "Answered",
                               true as held_third_party
                          from proposal p
                         where p.person_id = any(:ids)
                         order by p.id
                        """, ids);
    }

    private Section equality(List<UUID> ids) {
        return rows.section("What you said about equality", """
                        select 'equality:' || e.person_id || ':' || e.version as held_key, e.said_at as held_at,
                               e.ethnicity as "Ethnic group", e.disability as "Disability", e.caring as "Caring",
                               e.said_to_name as "Who wrote it down"
                          from equality e
                         where e.person_id = any(:ids)
                         order by e.said_at
                        """, ids);
    }

    private Section organisations(List<UUID> ids) {
        return rows.section("Organisations that work with you", """
                        select 'relationship:' || r.organisation_id || ':' || r.kind || ':' || extract(epoch from r.from_at) as held_key,
                               r.from_at as held_at, o.name as "Organisation",
                               replace(lower(r.kind), '_', ' ') as "What it is to you", r.from_at as "Since",
                               r.ended_at as "Until", r.until_at as "May read until"
                          from relationship_now r left join organisation o on o.id = r.organisation_id
                         where r.person_id = any(:ids)
                         order by r.from_at
                        """, ids);
    }

    private Section agreements(List<UUID> ids) {
        return rows.section("What you agreed to", """
                        select 'agreement:' || a.person_id || ':' || a.version as held_key,
                               a.said_to_organisation as held_controller, a.said_at as held_at, o.name as "Organisation",
                               replace(lower(array_to_string(a.headings, ', ')), '_', ' ') as "What it may read",
                               lower(a.feedback) as "May hear how it goes", lower(a.texts) as "May have texts sent",
                               a.until_on as "Until", a.wording as "Version of the words you were asked in",
                               lower(a.given_by) as "Who agreed", a.authority as "By what authority",
                               replace(lower(a.how), '_', ' ') as "How", a.said_to_name as "Who wrote it down",
                               a.given_by = 'REPRESENTATIVE' as held_third_party
                          from agreement a left join organisation o on o.id = a.organisation_id
                         where a.person_id = any(:ids)
                         order by a.said_at
                        """, ids);
    }

    private Section contacts(List<UUID> ids) {
        return rows.section("People you named", """
                        select 'contact:' || c.person_id || ':' || c.version || ':' || one.place as held_key,
                               c.said_at as held_at, one.of ->> 'name' as "Name", one.of ->> 'relationship' as "Who they are",
                               one.of ->> 'phone' as "Phone", lower(one.of ->> 'knows') as "Knows of the support",
                               one.of ->> 'comment' as "Comment", one.of ->> 'types' as "For what", c.because as "Why changed",
                               c.said_to_name as "Who wrote it down", true as held_third_party
                          from personal_contacts c
                          cross join lateral jsonb_array_elements(c.contacts) with ordinality as one (of, place)
                         where c.person_id = any(:ids)
                         order by c.said_at, one.place
                        """, ids);
    }

    private Section proxies(List<UUID> ids) {
        return rows.section("People who help you", """
                        select 'proxy:' || p.id as held_key, p.named_by_organisation as held_controller,
                               p.named_at as held_at, p.name as "Name", p.proven_name as "Name they proved",
                               replace(lower(p.kind), '_', ' ') as "What they are to you", p.authority as "By what right",
                               replace(lower(array_to_string(p.headings, ', ')), '_', ' ') as "What they may read",
                               replace(lower(array_to_string(p.scopes, ', ')), '_', ' ') as "What they may do",
                               p.until_on as "Until", replace(lower(p.how), '_', ' ') as "How it was said",
                               p.named_by_name as "Who wrote it down", p.looks_after as "You look after them",
                               p.says_to_look_after as "They say that they look after you", p.claimed_at as "Signed in",
                               p.confirmed_at as "You said yes", p.ended_at as "Ended", p.ended_by_name as "Ended by",
                               replace(lower(p.ended_why), '_', ' ') as "Why it ended",
                               replace(lower(p.at_sixteen), '_', ' ') as "At sixteen", true as held_third_party
                          from proxy p
                         where p.person_id = any(:ids)
                         order by p.id
                        """, ids);
    }

    private Section capacity(List<UUID> ids) {
        return rows.section("Whether you can decide something yourself", """
                        select 'capacity:' || c.id as held_key, c.found_by_organisation as held_controller,
                               c.kept_at as held_at, lower(c.decision) as "About what",
                               replace(lower(c.outcome), '_', ' ') as "What was found", c.because as "Why",
                               c.found_on as "Found on", c.review_on as "Asked again on", c.found_by_name as "Who found it",
                               true as held_health
                          from capacity_finding c
                         where c.person_id = any(:ids)
                         order by c.id
                        """, ids);
    }

    private Section overrides(List<UUID> ids) {
        return rows.section("Who was let in without asking you", """
                        select 'override:' || v.id as held_key, v.set_by_organisation as held_controller,
                               v.from_at as held_at, o.name as "Organisation", v.set_by_name as "Who did it",
                               replace(lower(array_to_string(v.headings, ', ')), '_', ' ') as "What could be read",
                               replace(lower(v.reason), '_', ' ') as "Reason", v.because as "Why", v.until_at as "Until",
                               v.closed_at as "Closed", replace(lower(v.finding), '_', ' ') as "What was found afterwards",
                               v.review_note as "What the officer wrote", v.reviewed_by_name as "Who looked at it",
                               not v.person_told as held_hidden,
                               v.reason in ('SAFEGUARDING_ADULT', 'SAFEGUARDING_CHILD', 'SERIOUS_CRIME') as held_safeguarding
                          from override v left join organisation o on o.id = v.organisation_id
                         where v.person_id = any(:ids)
                         order by v.id
                        """, ids);
    }

    private Section restrictions(List<UUID> ids) {
        return rows.section("When your record was hidden", """
                        select 'restriction:' || r.id as held_key, r.set_at as held_at,
                               replace(lower(r.reason), '_', ' ') as "Reason", r.note as "Note",
                               r.set_by_name as "Who hid it", r.review_on as "Looked at again on",
                               (select string_agg(coalesce(m.name, 'A worker'), ', ' order by n.named_at)
                                  from named_worker n
                                  left join lateral (
                                       select name from member where subject = n.subject order by name limit 1) m on true
                                 where n.restriction_id = r.id) as "Who could see it",
                               r.lifted_at as "Ended", r.lifted_by_name as "Who ended it", r.lifted_because as "Why it ended",
                               true as held_safeguarding
                          from restriction r
                         where r.person_id = any(:ids)
                         order by r.id
                        """, ids);
    }

    private Section looks(List<UUID> ids) {
        return rows.section("Who has looked at what is held on you", """
                        select 'look:' || min(l.id::text) as held_key, min(l.at) as held_at,
                               case when l.subject in (select a.subject from account a where a.person_id = any(:ids))
                                    then 'You' else coalesce(m.name, 'Name not known') end as "Who",
                               o.name as "For which organisation", l.action as "What they did",
                               replace(lower(l.basis), '_', ' ') as "On what ground", lower(l.outcome) as "Outcome",
                               count(*) as "How often on that day",
                               l.organisation_id is null
                                   and l.subject not in (select a.subject from account a where a.person_id = any(:ids))
                                   as held_third_party
                          from look l
                          left join member m on m.subject = l.subject and m.organisation_id = l.organisation_id
                          left join organisation o on o.id = l.organisation_id
                         where l.person_ids && :ids
                         group by (l.at at time zone 'Europe/London')::date, l.subject, l.organisation_id, m.name, o.name,
                                  l.action, l.basis, l.outcome
                         order by min(l.at), l.action
                        """, ids);
    }

    private Section questions(List<UUID> ids) {
        return rows.section("What you asked about it", """
                        select 'question:' || q.id as held_key, q.asked_at as held_at, q.words as "You asked",
                               q.answer as "Answer", q.answered_at as "Answered"
                          from look_question q
                         where q.person_id = any(:ids)
                         order by q.id
                        """, ids);
    }

    private Section numbers(List<UUID> ids) {
        return rows.section("How the platform knows that it is you", """
                        select 'identity:' || i.person_id as held_key, i.person_id as "A number that means you",
                               lower(i.match_state) as "How it was matched", t.nhs_number as "NHS number as it was sent",
                               t.answered_at as "Matched", a.linked_at as "Your sign-in was linked"
                          from identity i
                          left join lateral (
                               select nhs_number, answered_at from intake where person_id = i.person_id
                                order by answered_at limit 1) t on true
                          left join lateral (
                               select linked_at from account where person_id = i.person_id order by linked_at limit 1) a on true
                         where i.person_id = any(:ids)
                         order by i.person_id
                        """, ids);
    }

    private Section lookalikes(List<UUID> ids) {
        return rows.section("Whether another record is yours", """
                        select 'candidate:' || c.id as held_key, c.noticed_at as held_at, lower(c.outcome) as "Decided",
                               c.decided_at as "When decided",
                               (select string_agg(w.said_by_name || ': ' || lower(w.verdict) || ', ' || w.because, '; '
                                                  order by w.side)
                                  from candidate_word w where w.candidate_id = c.id) as "What was said",
                               true as held_third_party
                          from candidate c
                         where c.person_id = any(:ids) or c.resembles = any(:ids)
                         order by c.id
                        """, ids);
    }

    private Section merges(List<UUID> ids) {
        return rows.section("When two records of yours were made one", """
                        select 'merge:' || m.id as held_key, m.merged_at as held_at, m.undone_at as "Parted again",
                               m.undone_by_name as "Who parted them", m.undone_because as "Why",
                               m.undone_because is not null as held_third_party
                          from record_merge m
                         where m.kept = any(:ids) or m.absorbed = any(:ids)
                         order by m.id
                        """, ids);
    }

    private Section searches(List<UUID> ids) {
        return rows.section("When privacy officers looked for who looked at you", """
                        select 'search:' || s.id as held_key, s.made_at as held_at, s.because as "Why",
                               s.from_on as "From", s.until_on as "Until", true as held_third_party
                          from look_search s
                         where s.person_id = any(:ids)
                         order by s.id
                        """, ids);
    }

    /// Earlier ones: the one under way is not over.
    private Section orders(List<UUID> ids) {
        return rows.section("Copies you asked for before", """
                        select 'order:' || s.id as held_key, s.ordered_at as held_at, s.received_on as "Came in on",
                               s.due_on as "Due on", s.lengthened_because as "Why more time was taken",
                               s.representative as "Asked for you", s.officer_name as "Who had it in hand",
                               s.closed_because as "Why nothing went out",
                               s.representative is not null as held_third_party
                          from subject_access s
                         where s.person_id = any(:ids) and s.state in ('RELEASED', 'CLOSED')
                         order by s.id
                        """, ids);
    }

    /// It may tell whoever reads it over the person's shoulder what they said about them.
    private Section checks(List<UUID> ids) {
        return rows.section("How it was checked before that it is you who asks", """
                        select 'check:' || c.order_id || ':' || c.number as held_key, c.checked_at as held_at,
                               replace(lower(c.identity_how), '_', ' ') as "How we knew you",
                               c.spoken_alone as "Spoken to alone",
                               replace(lower(c.made_to_ask), '_', ' ') as "Somebody makes you ask", c.note as "Note",
                               c.checked_by_name as "Who checked", true as held_safeguarding
                          from subject_access_check c join subject_access s on s.id = c.order_id
                         where s.person_id = any(:ids) and s.state in ('RELEASED', 'CLOSED')
                         order by c.order_id, c.number
                        """, ids);
    }
}
