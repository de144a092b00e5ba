package org.whatmatters.referral.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.projection.Organisations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The drafts of each team. Nobody else's are there, whatever is asked for.
@Repository
public class Drafts {

    private static final TypeReference<Map<String, Object>> RAW = new TypeReference<>() {};

    private static final String OF_THE_TEAM = "d.organisation_id = :organisation and d.closed_at is null";

    private static final String FORGOTTEN =
            "((d.begun_by = :subject and d.saved_at <= :author) or (:leads and d.saved_at <= :team))";

    /// What somebody has typed so far.
    ///
    /// @param lastPage the page of the form that they were on
    record Saving(UUID id, String form, int formVersion, Answers answers, String lastPage) {}

    /// One of a team's drafts, without what stands in it.
    ///
    /// @param isForgotten whether whoever asks should be reminded of it
    record Begun(
            UUID id,
            String form,
            int formVersion,
            String lastPage,
            String begunBy,
            Instant begunAt,
            Instant savedAt,
            boolean isForgotten) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Organisations organisations;

    Drafts(JdbcClient jdbc, JsonMapper json, Organisations organisations) {
        this.jdbc = jdbc;
        this.json = json;
        this.organisations = organisations;
    }

    /// Keeps it as it is now, however often that is said. An id that is another team's does not exist.
    ///
    /// @throws Conflict where the team has sent it or thrown it away
    void save(Saving draft, Actor.Staff by, Instant now) {
        // A twin may begin it between the two: then there is something to go on with.
        var isSaved = goOn(draft, by, now) || begin(draft, by, now) || goOn(draft, by, now);
        if (!isSaved) {
            refuseClosed(draft.id(), by);
            throw new NotFound();
        }
    }

    /// Something may be added to it by somebody else.
    ///
    /// @throws NotFound where the team has not saved it
    public void mustBeOpen(UUID id, Actor.Staff by) {
        var isOpen = jdbc.sql("select exists (select from draft d where d.id = :id and " + OF_THE_TEAM + ")")
                .param("id", id)
                .param("organisation", by.organisationId())
                .query(Boolean.class)
                .single();
        if (!isOpen) {
            refuseClosed(id, by);
            throw new NotFound();
        }
    }

    private void refuseClosed(UUID id, Actor.Staff by) {
        var isClosed = jdbc.sql("""
                        select exists (select from draft
                                        where id = :id and organisation_id = :organisation and closed_at is not null)
                        """)
                .param("id", id)
                .param("organisation", by.organisationId())
                .query(Boolean.class)
                .single();
        if (isClosed) {
            throw new Conflict(
                    "draft-closed",
                    "Somebody in your team has sent this form or thrown it away. Look at what your team sent before you"
                            + " begin again.");
        }
    }

    private boolean goOn(Saving draft, Actor.Staff by, Instant now) {
        return jdbc.sql("""
                        update draft d
                           set form_id = :form, form_version = :formVersion, answers = :answers::jsonb,
                               last_page = :lastPage, saved_at = :now
                         where d.id = :id and
                        """ + OF_THE_TEAM)
                        .params(parameters(draft))
                        .param("organisation", by.organisationId())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    private boolean begin(Saving draft, Actor.Staff by, Instant now) {
        return jdbc.sql("""
                        insert into draft (id, organisation_id, begun_by, begun_by_name, begun_at, form_id, form_version,
                                           answers, last_page, saved_at)
                        values (:id, :organisation, :subject, :name, :now, :form, :formVersion, :answers::jsonb, :lastPage,
                                :now)
                        on conflict (id) do nothing
                        """)
                        .params(parameters(draft))
                        .param("organisation", by.organisationId())
                        .param("subject", by.subject())
                        .param("name", by.name())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    private Map<String, Object> parameters(Saving draft) {
        return Map.of(
                "id", draft.id(),
                "form", draft.form(),
                "formVersion", draft.formVersion(),
                "answers", json.writeValueAsString(draft.answers().raw()),
                "lastPage", draft.lastPage());
    }

    List<Begun> list(Actor.Staff reader, PageRequest page, Instant now) {
        return jdbc.sql("""
                        select d.id, d.form_id, d.form_version, d.last_page, d.begun_by_name, d.begun_at, d.saved_at,
                               %s as forgotten
                          from draft d where %s and %s
                        """.formatted(FORGOTTEN, OF_THE_TEAM, page.newestFirst("d.id")))
                .params(reader(reader, now))
                .param("after", page.after())
                .query((row, _) -> begun(row))
                .list();
    }

    /// How many the reader should be reminded of, on whichever part of the list they stand.
    long forgotten(Actor.Staff reader, Instant now) {
        return jdbc.sql("select count(*) from draft d where " + OF_THE_TEAM + " and " + FORGOTTEN)
                .params(reader(reader, now))
                .query(Long.class)
                .single();
    }

    /// Reminded are its author first and then whoever leads the team, each after so many hours as their organisation
    /// has.
    private Map<String, Object> reader(Actor.Staff reader, Instant now) {
        var working = organisations.working(reader.organisationId());
        return Map.of(
                "organisation", reader.organisationId(),
                "subject", reader.subject(),
                "leads", reader.has(Role.TEAM_LEAD),
                "author", utc(now.minus(Duration.ofHours(working.authorHours()))),
                "team", utc(now.minus(Duration.ofHours(working.leadHours()))));
    }

    Optional<Saving> find(UUID id, Actor.Staff reader) {
        return jdbc.sql("""
                        select d.id, d.form_id, d.form_version, d.answers, d.last_page
                          from draft d where d.id = :id and
                        """ + OF_THE_TEAM)
                .param("id", id)
                .param("organisation", reader.organisationId())
                .query((row, _) -> new Saving(
                        row.getObject("id", UUID.class),
                        row.getString("form_id"),
                        row.getInt("form_version"),
                        Answers.of(json.readValue(row.getString("answers"), RAW)),
                        row.getString("last_page")))
                .optional();
    }

    /// Its answers are in a referral now. One that was never saved here does not matter.
    ///
    /// @throws Conflict where the team has sent it before, or thrown it away
    public void sent(UUID id, Actor.Staff by, Instant now) {
        if (!close(id, by, now)) {
            refuseClosed(id, by);
        }
    }

    /// Throws away what stands in it.
    ///
    /// @return whether it was there
    boolean close(UUID id, Actor.Staff by, Instant now) {
        return jdbc.sql("update draft d set answers = null, closed_at = :now where d.id = :id and " + OF_THE_TEAM)
                        .param("id", id)
                        .param("organisation", by.organisationId())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /// Forgets those of every team that nobody has touched for as many days as it keeps them, to the same time of
    /// day in London.
    ///
    /// @param usualDays of a team of which nothing was heard
    /// @return how many
    int dropUntouched(Instant now, int usualDays, int atMost) {
        return jdbc.sql("""
                        delete from draft where id in (
                            select d.id
                              from draft d left join organisation o on o.id = d.organisation_id
                             where d.saved_at <= (
                                   (:now::timestamptz at time zone 'Europe/London')
                                   - make_interval(days => coalesce(o.purge_days, :usualDays))) at time zone 'Europe/London'
                             order by d.saved_at limit :atMost for update of d skip locked)
                        """)
                .param("now", utc(now))
                .param("usualDays", usualDays)
                .param("atMost", atMost)
                .update();
    }

    private static Begun begun(ResultSet row) throws SQLException {
        return new Begun(
                row.getObject("id", UUID.class),
                row.getString("form_id"),
                row.getInt("form_version"),
                row.getString("last_page"),
                row.getString("begun_by_name"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("forgotten"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
