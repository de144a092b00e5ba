package org.whatmatters.faults.verdict;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whatmatters.benchmarks.load.Invariant;
import org.whatmatters.benchmarks.load.ServiceDatabases;
import org.whatmatters.faults.traffic.AcceptedLog;
import org.whatmatters.local.platform.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whether what was accepted is there, once and as it was sent, and whether anything is there by halves.
final class Promises {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String KEPT = """
            select r.id, r.person_id, a.answers
              from referral r join referral_answers a on a.referral_id = r.id
             where a.answers ->> 'reason' like ?
            """;

    private static final String HALF_THERE = """
            with told as (
                select person_id, count(*) as times
                  from audit_entry t cross join unnest(t.person_ids) person_id
                 where t.action = 'submit referral'
                 group by person_id)
            select count(*)
              from referral r
              left join referral_answers a on a.referral_id = r.id
              left join told on told.person_id = r.person_id
             where a.referral_id is null
                or (select count(*) from event e
                     where e.aggregate_id = r.id and e.type = 'org.whatmatters.referral.submitted.v1') <> 1
                -- Who asks without an account is nobody whose look could be written down.
                or (r.referrer_id is not null and coalesce(told.times, 0) <> 1)
            """;

    private final ServiceDatabases databases;

    Promises(ServiceDatabases databases) {
        this.databases = databases;
    }

    private record Kept(UUID referral, UUID person, JsonNode answers) {

        private boolean isAs(AcceptedLog.Entry promise) {
            return person.equals(promise.person())
                    && answers.equals(promise.form().answers());
        }
    }

    /// @param run what all keys of the log begin with
    List<Invariant> check(AcceptedLog log, String run) throws SQLException {
        var promised = log.entries();
        var kept = kept(run);
        var ids = new HashMap<String, UUID>();
        var absent = 0;
        var altered = 0;
        var otherwise = 0;
        for (var promise : promised) {
            var rows = kept.getOrDefault(promise.form().key(), List.of());
            var before = ids.putIfAbsent(promise.form().key(), promise.referral());
            otherwise += before == null || before.equals(promise.referral()) ? 0 : 1;
            absent += rows.stream().anyMatch(row -> row.referral().equals(promise.referral())) ? 0 : 1;
            altered += rows.stream().allMatch(row -> row.isAs(promise)) ? 0 : 1;
        }
        var repeated = kept.values().stream().filter(rows -> rows.size() > 1).count();
        var keys = new HashSet<>(kept.keySet());
        keys.removeAll(ids.keySet());
        var found = new ArrayList<Invariant>();
        found.add(Invariant.none(
                "of %,d accepted referrals, those that are not there".formatted(promised.size()), absent));
        found.add(Invariant.none("forms that are there more than once", repeated));
        found.add(Invariant.none("accepted referrals with other content", altered));
        found.add(Invariant.none("keys that were answered with two ids", otherwise));
        found.add(Invariant.none("forms that are there although nobody was told so", keys.size()));
        found.add(Invariant.none(
                "referrals without their answers, one event and one audit row",
                databases.number(Part.REFERRAL, HALF_THERE)));
        return found;
    }

    private Map<String, List<Kept>> kept(String run) throws SQLException {
        var kept = new HashMap<String, List<Kept>>();
        try (var connection = databases.open(Part.REFERRAL);
                var query = connection.prepareStatement(KEPT)) {
            query.setString(1, run + "-%");
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var answers = JSON.readTree(rows.getString(3));
                    kept.computeIfAbsent(answers.path("reason").asString(), _ -> new ArrayList<>())
                            .add(new Kept(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), answers));
                }
            }
        }
        return kept;
    }
}
