package org.whatmatters.referral.search;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;

/// What workers typed to find somebody, each for whoever typed it and for a day. A list is asked with the id of it.
@Repository
public class Searches {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_WORDS = 6;

    private final JdbcClient jdbc;

    Searches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws Invalid where it would find everybody
    UUID add(String typed, Actor.Staff by, Instant now) {
        check(sought(typed));
        var id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                        insert into worklist_search (id, organisation_id, subject, typed, made_at)
                        values (:id, :organisation, :subject, :typed, :now)
                        """)
                .param("id", id)
                .param("organisation", by.organisationId())
                .param("subject", by.subject())
                .param("typed", typed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private static void check(Sought sought) {
        var letters = sought.words().stream().mapToInt(String::length).max().orElse(0);
        if (sought.reference() == null && sought.bornOn() == null && letters < FEWEST_LETTERS) {
            throw Invalid.field("/typed", "TOO_SHORT", "Type at least two letters of a name, or a reference.");
        }
        if (sought.words().size() > MOST_WORDS) {
            throw Invalid.field("/typed", "TOO_LONG", "Type a name or a reference, and no more.");
        }
    }

    /// What the caller typed.
    Optional<String> find(UUID id, Actor.Staff by) {
        return jdbc.sql("""
                        select typed from worklist_search
                         where id = :id and organisation_id = :organisation and subject = :subject
                        """)
                .param("id", id)
                .param("organisation", by.organisationId())
                .param("subject", by.subject())
                .query(String.class)
                .optional();
    }

    /// Who is looked for with it: anybody where nothing was typed.
    ///
    /// @throws NotFound where it is somebody else's, or forgotten
    public Sought sought(@Nullable UUID id, Actor.Staff by) {
        return id == null ? Sought.ANYBODY : sought(find(id, by).orElseThrow(NotFound::new));
    }

    private Sought sought(String typed) {
        var read = Typed.read(typed);
        return new Sought(
                words(read.rest()),
                read.reference(),
                Optional.ofNullable(read.bornOn()).map(LocalDate::toString).orElse(null));
    }

    /// The longest first: it finds the fewest.
    private List<String> words(String text) {
        return jdbc.sql("select word from name_words(:text) word order by length(word) desc, word")
                .param("text", text)
                .query((row, _) -> row.getString("word"))
                .list();
    }

    void forgetOld(Instant now) {
        jdbc.sql("delete from worklist_search where made_at <= :oldest")
                .param("oldest", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
