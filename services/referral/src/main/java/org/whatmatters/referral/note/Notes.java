package org.whatmatters.referral.note;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;

/// Notes in PostgreSQL, which refuses to change or delete one.
@Repository
class Notes {

    private final JdbcClient jdbc;

    Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The number of the newest version of a note of a referral that is held already.
    Optional<Integer> newest(ReferralId id, UUID note) {
        return jdbc.sql("""
                        select max(number) as newest from note_version
                         where referral_id = :referral and note_id = :note having max(number) is not null
                        """)
                .param("referral", id.value())
                .param("note", note)
                .query(Integer.class)
                .optional();
    }

    /// @param reason of a correction
    void add(ReferralId id, UUID note, int number, NoteText text, @Nullable String reason, WorkerId by, Instant at) {
        jdbc.sql("""
                        insert into note_version
                            (note_id, number, referral_id, words, said_to, for_referrer, reason, written_by, written_at)
                        values (:note, :number, :referral, :words, :saidTo, :forReferrer, :reason, :by, :at)
                        """)
                .param("note", note)
                .param("number", number)
                .param("referral", id.value())
                .param("words", text.words())
                .param("saidTo", text.saidTo() == null ? null : text.saidTo().value())
                .param("forReferrer", text.forReferrer())
                .param("reason", reason)
                .param("by", by.value())
                .param("at", at.atOffset(UTC))
                .update();
    }
}
