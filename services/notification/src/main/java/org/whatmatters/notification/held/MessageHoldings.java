package org.whatmatters.notification.held;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Section;
import org.whatmatters.platform.circle.Holdings;
import org.whatmatters.platform.web.HeldRows;

/// Messages to one person, and what they texted back. The word by which they know that it is us is never copied.
@Repository
class MessageHoldings implements Holdings {

    private final HeldRows rows;

    MessageHoldings(JdbcClient jdbc) {
        this.rows = new HeldRows(jdbc);
    }

    @Override
    public List<Section> on(List<UUID> ids) {
        return List.of(reach(ids), messages(ids), textsWithoutRecord(ids), replies(ids));
    }

    private Section reach(List<UUID> ids) {
        return rows.section("How you can be texted", """
                        select 'reach:' || r.person_id as held_key, lower(r.texting) as "Safe to text",
                               replace(lower(r.number), '_', ' ') as "Kind of number", r.mobile as "Mobile",
                               r.language as "Language", r.may_have_died as "Somebody said that you have died",
                               n.stopped_at as "You texted STOP", n.failed_at as "A text did not arrive"
                          from reach r left join number_standing n on n.mobile = r.mobile
                         where r.person_id = any(:ids)
                         order by r.person_id
                        """, ids);
    }

    private Section messages(List<UUID> ids) {
        return rows.section("Messages to you", """
                        select 'message:' || m.id as held_key, m.organisation_id as held_controller, m.asked_at as held_at,
                               replace(m.template, '-', ' ') as "Message", lower(m.purpose) as "What for",
                               (select string_agg(p.key || ': ' || p.value, ', ' order by p.key)
                                  from jsonb_each_text(m.parameters - 'word') p) as "What was put in",
                               replace(lower(m.state), '_', ' ') as "What became of it", m.state_at as "Since",
                               replace(m.reason, '-', ' ') as "Why", m.sent_to as "Sent to", m.attempted_at as "Sent",
                               m.not_before as "Not to be sent before", m.not_after as "Not to be sent after"
                          from message m
                         where m.person_id = any(:ids)
                         order by m.id
                        """, ids);
    }

    /// Somebody else may have had the same phone in their hand.
    private Section textsWithoutRecord(List<UUID> ids) {
        return rows.section("Texts to your number that were not for your record", """
                        select 'text:' || m.id as held_key, m.organisation_id as held_controller, n.typed_at as held_at,
                               true as held_third_party, replace(m.template, '-', ' ') as "Message",
                               n.mobile as "Number that was typed", replace(lower(m.state), '_', ' ') as "What became of it",
                               m.attempted_at as "Sent"
                          from message m join typed_number n on n.id = m.number_id
                         where n.mobile in (select mobile from reach where person_id = any(:ids))
                         order by m.id
                        """, ids);
    }

    /// What came from a number and belongs to no message of the person may be from somebody else with the same phone.
    private Section replies(List<UUID> ids) {
        return rows.section("What you texted back", """
                        select 'reply:' || r.id as held_key, m.organisation_id as held_controller, r.received_at as held_at,
                               r.words as "Words", lower(r.meaning) as "Taken as", r.mobile as "From",
                               m.person_id is null as held_third_party, r.meaning = 'DANGER' as held_safeguarding
                          from reply r left join message m on m.id = r.message_id
                         where m.person_id = any(:ids)
                            or (m.person_id is null
                                and r.mobile in (select mobile from reach where person_id = any(:ids)))
                         order by r.id
                        """, ids);
    }
}
