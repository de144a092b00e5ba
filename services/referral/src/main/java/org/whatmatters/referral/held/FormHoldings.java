package org.whatmatters.referral.held;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Concern;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Entry;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Line;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Section;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.form.Answers.Answered;
import org.whatmatters.referral.form.Forms;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was written about one person in forms, read against the version that it was written for.
@Repository
class FormHoldings {

    private static final TypeReference<Map<String, Object>> RAW = new TypeReference<>() {};

    /// Fields of the forms in which a danger is told of.
    private static final List<String> DANGER =
            List.of("risks", "safeguardingRaised", "otherPartyInHome", "parentNotToBeTold");

    private final JdbcClient jdbc;
    private final Forms forms;
    private final JsonMapper json;

    FormHoldings(JdbcClient jdbc, Forms forms, JsonMapper json) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.json = json;
    }

    /// All but somebody's own form is what somebody else said, and most of it is about health.
    Section answers(List<UUID> ids) {
        var entries = jdbc.sql("""
                        select r.id, r.agency_type, r.referrer_id, r.submitted_at, r.form_id, r.form_version,
                               said.answers, said.sent_by_name, said.sent_by_role
                          from referral r join referral_answers said on said.referral_id = r.id
                         where r.person_id = any(:ids)
                         order by r.id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> answers(row))
                .list();
        return new Section("What was written in the form", entries);
    }

    private static Optional<Line> sentBy(ResultSet row) throws SQLException {
        var name = row.getString("sent_by_name");
        var role = row.getString("sent_by_role");
        return Optional.ofNullable(name).map(who -> new Line("Who wrote it", role == null ? who : who + ", " + role));
    }

    private Entry answers(ResultSet row) throws SQLException {
        var said = Answers.of(json.readValue(row.getString("answers"), RAW));
        var read = forms.find(row.getString("form_id"), row.getInt("form_version"))
                .map(said::readAgainst)
                .orElse(List.of());
        var lines = new ArrayList<>(read.stream()
                .map(answered -> new Line(answered.label(), answered.value()))
                .toList());
        sentBy(row).ifPresent(lines::add);
        var shown = read.stream().map(Answered::key).collect(Collectors.toSet());
        said.raw().forEach((key, value) -> {
            if (!shown.contains(key)) {
                lines.add(new Line(key, String.valueOf(value)));
            }
        });
        var referrer = row.getObject("referrer_id", UUID.class);
        return new Entry(
                "answers:" + row.getObject("id", UUID.class),
                referrer,
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                lines,
                true,
                concerns(said, row.getString("agency_type").equals("SELF")));
    }

    Section amendments(List<UUID> ids) {
        var entries = jdbc.sql("""
                        select a.id, a.asked_for, a.side, a.asked_at, r.form_id, r.form_version, a.was, a.becomes,
                               a.reason, asker.name as asked_by_name, a.asked_by, a.state, a.declined_because,
                               a.decided_by, decider.name as decided_by_name, a.decided_at
                          from amendment a
                          join referral r on r.id = a.referral_id
                          left join organisation_member asker
                            on asker.organisation_id = a.asked_for and asker.subject = a.asked_by
                          left join organisation_member decider
                            on decider.organisation_id = r.host_id and decider.subject = a.decided_by
                         where r.person_id = any(:ids)
                         order by a.id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> amendment(row))
                .list();
        return new Section("What was changed in the form", entries);
    }

    private Entry amendment(ResultSet row) throws SQLException {
        var was = Answers.of(json.readValue(row.getString("was"), RAW));
        var becomes = Answers.of(json.readValue(row.getString("becomes"), RAW));
        var lines = new ArrayList<Line>();
        add(lines, "Who wanted it", row.getString("side").equals("HOST") ? "Your team" : "Who referred you");
        add(lines, "Their worker", row.getString("asked_by_name"));
        forms.find(row.getString("form_id"), row.getInt("form_version")).ifPresent(form -> {
            was.readAgainst(form).forEach(one -> add(lines, one.label() + ", before", one.value()));
            becomes.readAgainst(form).forEach(one -> add(lines, one.label() + ", after", one.value()));
        });
        add(lines, "Why", row.getString("reason"));
        add(
                lines,
                "What became of it",
                row.getString("state").toLowerCase(Locale.ROOT).replace('_', ' '));
        add(lines, "Why not", row.getString("declined_because"));
        add(lines, "Who decided", row.getString("decided_by_name"));
        add(lines, "When", row.getString("decided_at"));
        return new Entry(
                "amendment:" + row.getObject("id", UUID.class),
                row.getObject("asked_for", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                lines,
                true,
                tellsOfDanger(was) || tellsOfDanger(becomes)
                        ? List.of(Concern.THIRD_PARTY, Concern.SAFEGUARDING)
                        : List.of(Concern.THIRD_PARTY));
    }

    private static void add(List<Line> lines, String name, @Nullable String value) {
        if (value != null) {
            lines.add(new Line(name, value));
        }
    }

    Section privateWords(List<UUID> ids) {
        var entries = jdbc.sql("""
                        select w.referral_id, r.host_id, w.begun_at, w.answered_at, w.form_version, w.answers
                          from private_word w join referral r on r.id = w.referral_id
                         where r.person_id = any(:ids)
                         order by w.referral_id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> privateWord(row))
                .list();
        return new Section("What you answered by yourself on a worker's phone", entries);
    }

    /// Their own words, about their health and those around them.
    private Entry privateWord(ResultSet row) throws SQLException {
        var said = Answers.of(json.readValue(row.getString("answers"), RAW));
        var lines = forms.find("private", row.getInt("form_version")).map(said::readAgainst).orElse(List.of()).stream()
                .map(answered -> new Line(answered.label(), answered.value()))
                .toList();
        return new Entry(
                "private:" + row.getObject("referral_id", UUID.class),
                row.getObject("host_id", UUID.class),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                lines,
                true,
                concerns(said, true));
    }

    private static List<Concern> concerns(Answers said, boolean ownWords) {
        var concerns = new ArrayList<Concern>();
        if (!ownWords) {
            concerns.add(Concern.THIRD_PARTY);
        }
        if (tellsOfDanger(said)) {
            concerns.add(Concern.SAFEGUARDING);
        }
        return concerns;
    }

    private static boolean tellsOfDanger(Answers said) {
        return DANGER.stream().anyMatch(said.raw()::containsKey);
    }
}
