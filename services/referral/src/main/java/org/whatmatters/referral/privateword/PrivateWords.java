package org.whatmatters.referral.privateword;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.Secret;
import org.whatmatters.referral.fence.ReferralErrand;
import org.whatmatters.referral.form.Answers;
import org.whatmatters.referral.lifecycle.ReferralId;
import tools.jackson.databind.json.JsonMapper;

/// The answers of those to whom a phone was handed, each beside the draft that it was handed over from. No query of a
/// request reads them before they are part of a referral.
@Repository
public class PrivateWords {

    /// Longer than anybody needs for four questions.
    static final Duration GOOD_FOR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Fence fence;

    PrivateWords(JdbcClient jdbc, JsonMapper json, Fence fence) {
        this.jdbc = jdbc;
        this.json = json;
        this.fence = fence;
    }

    /// Whoever is handed the phone again gets another secret; the one before is good for nothing.
    ///
    /// @throws Conflict where they have answered
    void begin(UUID draft, Secret secret, Actor.Staff officer, Instant now) {
        var begun = asTheService(() -> jdbc.sql("""
                        insert into private_word (draft_id, organisation_id, token_hash, begun_at)
                        values (:draft, :organisation, :hash, :now)
                        on conflict (draft_id) do update set token_hash = excluded.token_hash, begun_at = excluded.begun_at
                         where private_word.organisation_id = excluded.organisation_id
                           and private_word.answered_at is null
                        """)
                .param("draft", draft)
                .param("organisation", officer.organisationId())
                .param("hash", secret.hash())
                .param("now", now.atOffset(UTC))
                .update());
        if (begun == 0) {
            throw new Conflict(
                    "answered-already", "They have answered. What they said goes to the local team with the form.");
        }
    }

    boolean isAnswered(UUID draft, Actor.Staff officer) {
        return asTheService(() -> jdbc.sql("""
                        select exists (select from private_word
                                        where draft_id = :draft and organisation_id = :organisation
                                          and answered_at is not null)
                        """)
                .param("draft", draft)
                .param("organisation", officer.organisationId())
                .query(Boolean.class)
                .single());
    }

    /// Once.
    ///
    /// @return whether the secret was good
    boolean answer(Secret secret, int formVersion, Answers answers, Instant now) {
        return asTheService(() -> jdbc.sql("""
                        update private_word set answers = :answers::jsonb, form_version = :version, answered_at = :now
                         where token_hash = :hash and begun_at > :oldest and answered_at is null and referral_id is null
                        """)
                        .param("answers", json.writeValueAsString(answers.raw()))
                        .param("version", formVersion)
                        .param("now", now.atOffset(UTC))
                        .param("hash", secret.hash())
                        .param("oldest", now.minus(GOOD_FOR).atOffset(UTC))
                        .update())
                == 1;
    }

    /// The draft is this referral now, and the host may read what was answered; what was never answered is forgotten.
    public void sent(UUID draft, ReferralId referral, Actor.Staff officer) {
        asTheService(() -> jdbc.sql("""
                        update private_word set referral_id = :referral
                         where draft_id = :draft and organisation_id = :organisation and answered_at is not null
                           and referral_id is null
                        """)
                .param("referral", referral.value())
                .param("draft", draft)
                .param("organisation", officer.organisationId())
                .update());
        forget(draft, officer);
    }

    private void forget(UUID draft, Actor.Staff officer) {
        asTheService(() -> jdbc.sql("""
                        delete from private_word
                         where draft_id = :draft and organisation_id = :organisation and referral_id is null
                        """)
                .param("draft", draft)
                .param("organisation", officer.organisationId())
                .update());
    }

    /// What waits for a form that was thrown away, or that nobody has sent since.
    void forgetWithoutDraft(Instant moment) {
        jdbc.sql("""
                        delete from private_word w
                         where w.referral_id is null
                           and (w.begun_at <= :moment
                                or exists (select from draft d where d.id = w.draft_id and d.closed_at is not null))
                        """).param("moment", moment.atOffset(UTC)).update();
    }

    private <T> T asTheService(Supplier<T> step) {
        return fence.asTheServiceFor(ReferralErrand.HAND_OVER, step);
    }
}
