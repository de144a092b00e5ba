package org.whatmatters.referral.selfreferral;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.referral.fence.ReferralErrand;
import org.whatmatters.referral.lifecycle.ReferralId;

/// The codes by which referrals are claimed, each for one referral, once.
@Repository
class Claims {

    /// Long enough to be helped, to be given an account and to sign in.
    static final Duration GOOD_FOR = Duration.ofDays(90);

    /// What a code is good for.
    ///
    /// @param personId whom the referral is about, as it was minted
    /// @param claimedBy the account that had it first; absent while nobody has
    record Claimable(
            UUID referralId,
            UUID personId,
            long version,
            @Nullable UUID claimedBy) {}

    private final JdbcClient jdbc;
    private final Fence fence;

    Claims(JdbcClient jdbc, Fence fence) {
        this.jdbc = jdbc;
        this.fence = fence;
    }

    /// Keeps the hash of a code.
    ///
    /// @return false where this code was drawn before, which chance does not do
    boolean add(ClaimCode code, ReferralId referral, Instant at) {
        return asTheService(() -> jdbc.sql("""
                        insert into self_referral_claim (code_hash, referral_id, made_at) values (:hash, :referral, :at)
                        on conflict do nothing
                        """)
                        .param("hash", code.hash())
                        .param("referral", referral.value())
                        .param("at", at.atOffset(UTC))
                        .update())
                == 1;
    }

    /// Held until this transaction ends, so that two cannot both be the first.
    Optional<Claimable> hold(ClaimCode code, Instant now) {
        return asTheService(() -> jdbc.sql("""
                        select c.referral_id, r.person_id, r.version, c.claimed_by
                          from self_referral_claim c join referral r on r.id = c.referral_id
                         where c.code_hash = :hash and (c.made_at > :oldest or c.claimed_at is not null)
                           for update of c
                        """)
                .param("hash", code.hash())
                .param("oldest", now.minus(GOOD_FOR).atOffset(UTC))
                .query(DataClassRowMapper.newInstance(Claimable.class))
                .optional());
    }

    void claimed(ClaimCode code, UUID account, Instant at) {
        asTheService(() -> jdbc.sql("""
                        update self_referral_claim set claimed_at = :at, claimed_by = :account where code_hash = :hash
                        """)
                .param("at", at.atOffset(UTC))
                .param("account", account)
                .param("hash", code.hash())
                .update());
    }

    /// The record that an account is linked to, as it is known now.
    Optional<UUID> recordOf(UUID account) {
        return jdbc.sql("""
                        select canonical_person(a.person_id) from account a where a.subject = :account
                         order by a.person_id limit 1
                        """).param("account", account).query(UUID.class).optional();
    }

    boolean isTheSamePerson(UUID referred, UUID account) {
        return jdbc.sql("select :person in (select people_with_account(:account))")
                .param("person", referred)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    void forgetOld(Instant now) {
        jdbc.sql("delete from self_referral_claim where made_at <= :oldest and claimed_at is null")
                .param("oldest", now.minus(GOOD_FOR).atOffset(UTC))
                .update();
    }

    private <T> T asTheService(Supplier<T> step) {
        return fence.asTheServiceFor(ReferralErrand.CLAIM, step);
    }
}
