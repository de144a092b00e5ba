package org.whatmatters.faults.inflicted;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.whatmatters.benchmarks.load.Invariant;
import org.whatmatters.faults.Fault;
import org.whatmatters.faults.Finding;
import org.whatmatters.faults.Scene;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.Upkeep;

/// Somebody has spoilt what services keep of others' news. Each is rebuilt from zero, and must then hold what it held
/// before, in every table: nothing is missing, and nothing has happened a second time.
public final class WrongProjections implements Fault {

    private static final Map<Part, List<String>> DAMAGE = damage();

    /// What grows by itself, or says how things came to be here rather than what they are.
    private static final String TABLES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind = 'r' and not c.relispartition
               and c.relname not in ('flyway_schema_history', 'audit_seal', 'outbox') order by 1
            """;

    private static Map<Part, List<String>> damage() {
        var damage = new LinkedHashMap<Part, List<String>>();
        damage.put(
                Part.REFERRAL,
                List.of(
                        "delete from person_name where person_id::text < '8' or random() < 0.5",
                        "update person_alias set canonical_id = gen_random_uuid(), version = version + 1000"));
        damage.put(Part.CARE_PLAN, List.of("delete from relationship", "update access_state set version = 1000"));
        damage.put(Part.BUDGET, List.of("delete from person_alias where random() < 0.5", "delete from account"));
        damage.put(Part.NOTIFICATION, List.of("update reach set texting = 'NO', version = version + 1000"));
        damage.put(Part.INSIGHT, List.of("delete from journey where random() < 0.5"));
        return damage;
    }

    @Override
    public String name() {
        return "wrong-projections";
    }

    @Override
    public Finding befall(Scene scene) throws Exception {
        try (var stretch = scene.underLoad(name())) {
            stretch.submissions().awaitAccepted(scene.rate());
            stretch.end();
            scene.verdict().awaitQuiet();
            var seconds = new TreeMap<String, Object>();
            var differing = new ArrayList<String>();
            for (var damage : DAMAGE.entrySet()) {
                var service = damage.getKey();
                var before = contents(scene, service);
                spoil(scene, service, damage.getValue());
                var since = System.nanoTime();
                Upkeep.REBUILD.of(scene.settings(), service);
                var taken = (System.nanoTime() - since) / 1e9;
                seconds.put("seconds to rebuild " + service.title(), String.format(Locale.ROOT, "%.1f", taken));
                var after = contents(scene, service);
                before.forEach((table, content) -> {
                    if (!content.equals(after.get(table))) {
                        differing.add(service.title() + "." + table);
                    }
                });
            }
            var same = new Invariant(
                    "tables that a rebuild from zero left otherwise",
                    differing.isEmpty(),
                    differing.isEmpty() ? "none" : differing.toString());
            return stretch.judged(name(), 1, List.of(), seconds, same);
        }
    }

    private static void spoil(Scene scene, Part service, List<String> damage) throws SQLException {
        try (var connection = scene.databases().open(service);
                var statement = connection.createStatement()) {
            for (var sql : damage) {
                statement.execute(sql);
            }
        }
    }

    private static Map<String, String> contents(Scene scene, Part service) throws SQLException {
        var contents = new TreeMap<String, String>();
        try (var connection = scene.databases().open(service);
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                var sql = "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from "
                        + table + " t";
                try (var rows = statement.executeQuery(sql)) {
                    rows.next();
                    contents.put(table, rows.getString(1));
                }
            }
        }
        return contents;
    }
}
