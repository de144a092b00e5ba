package org.whatmatters.referral.sent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.casefile.StandingRow;
import org.whatmatters.referral.sent.Feedback.Progress;
import org.whatmatters.referral.sent.RecordEntry.Code;

/// What a GP practice copies into its own record by hand, while no channel does it.
@Repository
class RecordCopies {

    /// A referral of which something is not yet in the practice's record.
    ///
    /// @param personName as the team wrote it
    record NotYet(UUID id, String reference, UUID personId, String personName, List<RecordStage> stages) {}

    /// What there is to copy of one referral.
    ///
    /// @param maySayHowItGoes whether the person has said that the practice may hear it
    record ForRecord(
            UUID personId, String reference, String personName, boolean maySayHowItGoes, List<RecordEntry> entries) {}

    private record Copied(String by, Instant at) {}

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final String OF_A_PRACTICE = Basis.REFERRER.condition() + " and o.kind = 'GP_PRACTICE'";

    private static final String NOT_YET = """
            select r.id, r.person_id, r.reference, missing.stages
              from referral r
              join organisation o on o.id = r.referrer_id
              cross join lateral (
                   select array_agg(stage.name) as stages
                     from %s as stage (name, due)
                    where stage.due
                      and not exists (select from record_copy c where c.referral_id = r.id and c.stage = stage.name)
                   ) missing
             where %s and missing.stages is not null
            """.formatted(RecordStage.DUE, OF_A_PRACTICE);

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordCopies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<NotYet> notYet(Actor.Staff referrer, PageRequest page) {
        return jdbc.sql("""
                        with shown as materialized (%s and %s)
                        select shown.*, r.name_as_sent from shown join standing r using (id) order by shown.id desc
                        """.formatted(NOT_YET, page.newestFirst("r.id")))
                .params(caller(referrer))
                .param("after", page.after())
                .query((row, _) -> new NotYet(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        row.getObject("person_id", UUID.class),
                        name(row),
                        Stream.of((String[]) row.getArray("stages").getArray())
                                .map(RecordStage::valueOf)
                                .sorted()
                                .toList()))
                .list();
    }

    boolean keepsRecord(Actor.Staff referrer) {
        return jdbc.sql("select exists (select from organisation where id = :organisation and kind = 'GP_PRACTICE')")
                .param("organisation", referrer.organisationId())
                .query(Boolean.class)
                .single();
    }

    long count(Actor.Staff referrer) {
        return jdbc.sql("select coalesce(sum(cardinality(stages)), 0) from (" + NOT_YET + ") waiting")
                .params(caller(referrer))
                .query(Long.class)
                .single();
    }

    Optional<ForRecord> find(UUID id, Actor.Staff referrer) {
        return jdbc.sql(SentReferrals.AS_THE_TEAM_SEES_IT + """
                          from standing r join organisation o on o.id = r.referrer_id
                         where r.id = :id and\s""" + OF_A_PRACTICE)
                .params(caller(referrer))
                .param("id", id)
                .query((row, _) -> forRecord(row))
                .optional();
    }

    /// Whoever says it first stays named.
    void copied(UUID id, RecordStage stage, Actor.Staff by) {
        jdbc.sql("""
                        insert into record_copy (referral_id, stage, copied_by, copied_by_name, copied_at)
                        values (:id, :stage, :by, :name, :at)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("stage", stage.name())
                .param("by", by.subject())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private ForRecord forRecord(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var mayHear = row.getString("may_hear");
        var copied = copied(id);
        var progress = SentReferrals.progress(row);
        var about = new About(
                row.getString("reference"),
                DAY.format(StandingRow.instant(row, "submitted_at").atZone(LONDON)),
                row.getString("reason"),
                progress,
                progress == Progress.NOT_TAKEN_UP && "DECLINED_BY_PERSON".equals(row.getString("ending")));
        return new ForRecord(
                row.getObject("person_id", UUID.class),
                about.reference(),
                name(row),
                RecordStage.saidYes(mayHear),
                RecordStage.due(progress, mayHear).stream()
                        .map(stage -> about.entry(stage, copied.get(stage)))
                        .toList());
    }

    private Map<RecordStage, Copied> copied(UUID id) {
        return jdbc
                .sql("select stage, copied_by_name, copied_at from record_copy where referral_id = :id")
                .param("id", id)
                .query((row, _) -> Map.entry(
                        RecordStage.valueOf(row.getString("stage")),
                        new Copied(
                                row.getString("copied_by_name"),
                                row.getObject("copied_at", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What the entries are made of.
    ///
    /// @param declined that the person said no, where the practice is told of a refusal
    private record About(
            String reference, String sentOn, @Nullable String reason, Progress progress, boolean declined) {

        RecordEntry entry(RecordStage stage, @Nullable Copied copied) {
            return new RecordEntry(
                    stage,
                    text(stage) + " Reference " + reference + ".",
                    code(stage),
                    copied == null ? null : copied.by(),
                    copied == null ? null : copied.at());
        }

        private String text(RecordStage stage) {
            return switch (stage) {
                case REFERRED ->
                    "Referred to social prescribing on " + sentOn + "."
                            + (reason == null ? "" : " Reason: " + reason + ".");
                case ACCEPTED -> "The social prescribing team has taken the referral on.";
                case ENDED -> ended();
            };
        }

        private String ended() {
            if (declined) {
                return "The person was offered social prescribing and declined.";
            }
            return progress == Progress.NOT_TAKEN_UP
                    ? "The referral to social prescribing was not taken up."
                    : "Social prescribing has ended.";
        }

        private @Nullable Code code(RecordStage stage) {
            return switch (stage) {
                case REFERRED -> Code.REFERRED;
                case ACCEPTED -> null;
                case ENDED -> declined ? Code.DECLINED : null;
            };
        }
    }

    private static String name(ResultSet row) throws SQLException {
        return Objects.requireNonNullElse(row.getString("name_as_sent"), "Name not given");
    }

    private static Map<String, UUID> caller(Actor.Staff referrer) {
        return new Caller(referrer.organisationId(), referrer.subject()).asParameters();
    }
}
