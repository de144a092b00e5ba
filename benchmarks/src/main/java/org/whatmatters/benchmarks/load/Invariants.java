package org.whatmatters.benchmarks.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.whatmatters.contracts.Topic;
import org.whatmatters.local.platform.Part;

/// Looks whether everything holds that must hold of a platform at rest, whoever wrote the rows.
public final class Invariants {

    /// A version without a fact: a talk after the first, or an offer that ran out. Nobody outside needs to hear of
    /// them.
    private static final String REFERRAL_GAPS = """
        with told as (
            select aggregate_id as id, count(distinct aggregate_version) as versions,
                   count(*) filter (where type = 'org.whatmatters.referral.contact-made.v1') as first_talks
              from event where topic = 'referral.events.v1' group by 1),
        contacts as (select referral_id as id, count(*) as contacts from contact group by 1),
        expired as (select referral_id as id, count(*) as expired from offer where state = 'EXPIRED' group by 1),
        amended as (
            select referral_id as id,
                   count(*) + count(*) filter (where side = 'REFERRER' and state <> 'OPEN') as amendments
              from amendment group by 1),
        noted as (select referral_id as id, count(*) as notes from note_version group by 1),
        wanted_back as (
            select referral_id as id, count(*) + count(answered_at) as wanted_back from withdrawal_request group by 1)
        select count(*) from referral r
          left join told using (id) left join contacts using (id) left join expired using (id)
          left join amended using (id) left join noted using (id) left join wanted_back using (id)
         where r.version <> coalesce(versions, 0) + coalesce(contacts, 0) - coalesce(first_talks, 0)
                            + coalesce(expired, 0) + coalesce(amendments, 0) + coalesce(notes, 0)
                            + coalesce(wanted_back.wanted_back, 0)
        """;

    private static final String LEDGER_OFF_BALANCE = """
        select count(*) from (select from ledger_entry group by posting_id having sum(amount_pence) <> 0) wrong
        """;

    private static final String ALLOCATED_OTHERWISE = """
        select count(*) from budget b
         where b.state = 'approved'
           and (select sum(amount_pence) from budget_line where budget_id = b.id)
               is distinct from
               (select -sum(amount_pence) from ledger_entry where budget_id = b.id and account = 'ALLOCATED')
        """;

    private static final String NOBODY_KNOWN = """
        select count(*) from referral r left join person_alias a using (person_id) where a.person_id is null
        """;

    private static final String REFERRALS = """
        select count(*), sum(extract(epoch from submitted_at))
                         + count(*) filter (where state = 'ENDED')
                         + (select count(*) from event where type = 'org.whatmatters.referral.contact-made.v1')
          from referral
        """;

    private static final String JOURNEYS = """
        select count(submitted_at), sum(extract(epoch from submitted_at)) + count(contact_made_at)
                                    + count(*) filter (where ended_at > coalesce(reopened_at, '-infinity'))
          from journey
        """;

    private final ServiceDatabases databases;
    private final Flow flow;
    private final List<Invariant> found = new ArrayList<>();

    public Invariants(ServiceDatabases databases, Flow flow) {
        this.databases = databases;
        this.flow = flow;
    }

    public List<Invariant> check() throws SQLException, InterruptedException, ExecutionException {
        checkFacts();
        none("referrals of somebody nobody knows", Part.REFERRAL, NOBODY_KNOWN);
        none(
                "referrals whose person is still awaited",
                Part.REFERRAL,
                "select count(*) from referral where awaits_identity");
        links(
                "plans of unknown people",
                Part.CARE_PLAN,
                "select person_id from plan",
                Part.PERSON,
                "identity",
                "person_id");
        links(
                "plans that no referral led to",
                Part.CARE_PLAN,
                "select referral_id from plan where referral_id is not null",
                Part.REFERRAL,
                "referral",
                "id");
        links("budgets without their plan", Part.BUDGET, plansOfBudgets(), Part.CARE_PLAN, "plan", "id");
        none("postings off balance", Part.BUDGET, LEDGER_OFF_BALANCE);
        none("approved budgets with another sum allocated", Part.BUDGET, ALLOCATED_OTHERWISE);
        checkProjections();
        for (var service : ServiceDatabases.ALL) {
            none("events parked by " + service.title(), service, "select count(*) from parked_event");
        }
        return List.copyOf(found);
    }

    private static String plansOfBudgets() {
        return "select care_plan_id from budget where care_plan_id is not null";
    }

    private void checkFacts() throws SQLException, InterruptedException, ExecutionException {
        none("referrals with a version that nobody was told of", Part.REFERRAL, REFERRAL_GAPS);
        gaps("identities", Part.PERSON, "identity", "person_id", Topic.PERSON_IDENTITY);
        gaps("circles", Part.PERSON, "circle", "person_id", Topic.PERSON_ACCESS);
        gaps("plans", Part.CARE_PLAN, "plan", "id", Topic.PLAN_EVENTS);
        gaps("About Mes", Part.CARE_PLAN, "about_me", "person_id", Topic.PLAN_EVENTS);
        gaps("budgets", Part.BUDGET, "budget", "id", Topic.BUDGET_EVENTS);
        onTopic(Part.REFERRAL, Topic.REFERRAL_EVENTS);
        onTopic(Part.CARE_PLAN, Topic.PLAN_EVENTS);
        onTopic(Part.BUDGET, Topic.BUDGET_EVENTS);
    }

    private void gaps(String what, Part service, String table, String id, Topic topic) throws SQLException {
        none(what + " with a version that nobody was told of", service, """
            with told as (
                select aggregate_id as id, count(distinct aggregate_version) as versions
                  from event where topic = '%s' group by 1)
            select count(*) from %s a left join told on told.id = a.%s
             where a.version <> coalesce(versions, 0)
            """.formatted(topic.topicName(), table, id));
    }

    /// A crash between broker and outbox may have sent a fact twice, never too few.
    private void onTopic(Part service, Topic topic) throws SQLException, InterruptedException, ExecutionException {
        var events = databases.number(service, "select count(*) from event where topic = '" + topic.topicName() + "'");
        var lacking = Math.max(0, events - flow.recordsOn(topic));
        found.add(Invariant.none("events of %s that are not on the topic".formatted(topic.topicName()), lacking));
    }

    private void checkProjections() throws SQLException {
        var identities = "person_id::text || canonical_id || version";
        same(
                "whom each id means",
                Part.PERSON,
                Fingerprint.of(identities, "identity where version > 0"),
                everywhere(identities, "person_alias"));
        var versions = "person_id::text || version";
        same(
                "the newest circle",
                Part.PERSON,
                Fingerprint.of(versions, "circle"),
                everywhere(versions, "access_state"));
        same(
                "who works with whom",
                Part.PERSON,
                relationshipsNow(),
                everywhere(relationship("person_id", "valid_from", "valid_until"), "relationship"));
        same(
                "the newest profile",
                Part.PERSON,
                Fingerprint.of("id::text || version", "person"),
                Map.of(
                        Part.REFERRAL, Fingerprint.of(versions, "person_name"),
                        Part.NOTIFICATION, Fingerprint.of(versions, "reach")));
        same("the way of each referral", Part.REFERRAL, REFERRALS, Map.of(Part.INSIGHT, JOURNEYS));
    }

    private static Map<Part, String> everywhere(String columns, String table) {
        var queries = new LinkedHashMap<Part, String>();
        for (var service : List.of(Part.REFERRAL, Part.CARE_PLAN, Part.BUDGET, Part.NOTIFICATION)) {
            queries.put(service, Fingerprint.of(columns, table));
        }
        return queries;
    }

    private static String relationshipsNow() {
        return Fingerprint.of(relationship("canonical_id", "from_at", "until_at"), """
            (select canonical_id, organisation_id, kind, min(from_at) as from_at,
                    case when bool_and(until_at is not null) then max(until_at) end as until_at
               from relationship_now group by 1, 2, 3) drawn
            """);
    }

    private static String relationship(String person, String from, String until) {
        return "concat_ws('|', %s, organisation_id, kind, extract(epoch from %s), extract(epoch from %s))"
                .formatted(person, from, until);
    }

    private void same(String what, Part source, String expected, Map<Part, String> projections) throws SQLException {
        var truth = fingerprint(source, expected);
        for (var projection : projections.entrySet()) {
            var seen = fingerprint(projection.getKey(), projection.getValue());
            var named = "%s, as %s has it".formatted(what, projection.getKey().title());
            found.add(new Invariant(
                    named, seen.equals(truth), seen.equals(truth) ? seen.toString() : seen + ", not " + truth));
        }
    }

    private Fingerprint fingerprint(Part service, String sql) throws SQLException {
        try (var connection = databases.open(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return new Fingerprint(rows.getLong(1), rows.getBigDecimal(2).stripTrailingZeros());
        }
    }

    private void none(String what, Part service, String countOfWrong) throws SQLException {
        found.add(Invariant.none(what, databases.number(service, countOfWrong)));
    }

    /// Across two databases, where no foreign key reaches.
    private void links(String what, Part from, String ids, Part to, String table, String column) throws SQLException {
        var wanted = new ArrayList<UUID>();
        try (var connection = databases.open(from);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(ids)) {
            while (rows.next()) {
                wanted.add(rows.getObject(1, UUID.class));
            }
        }
        var sql = "select count(*) from unnest(?::uuid[]) id where not exists (select from %s t where t.%s = id)"
                .formatted(table, column);
        try (var connection = databases.open(to);
                var query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("uuid", wanted.toArray()));
            try (var rows = query.executeQuery()) {
                rows.next();
                found.add(Invariant.none(what, rows.getLong(1)));
            }
        }
    }
}
