package org.whatmatters.referral.access;

import java.util.UUID;

/// The only grounds on which anybody comes to a referral. Each is said twice: as a rule about one referral, and as the
/// condition that every query carries. `AccessIT` holds the two equal.
public enum Basis {
    /// The team that works with the person.
    HOST {
        @Override
        public boolean holds(UUID caller, Circle circle) {
            return caller.equals(circle.host());
        }

        @Override
        public String condition() {
            return "r.host_id = :caller";
        }
    },
    /// The team that sent the referral. What it is told is decided by `Feedback`.
    REFERRER {
        @Override
        public boolean holds(UUID caller, Circle circle) {
            return caller.equals(circle.referrer());
        }

        @Override
        public String condition() {
            return "r.referrer_id = :caller";
        }
    },
    /// An organisation that an offer was made to: its own offers only, never the referral itself.
    PROVIDER {
        @Override
        public boolean holds(UUID caller, Circle circle) {
            return circle.providers().contains(caller);
        }

        @Override
        public String condition() {
            return "exists (select from offer o where o.referral_id = r.id and o.provider_id = :caller)";
        }
    },
    /// The person, signed in as themselves.
    SELF {
        @Override
        public boolean holds(UUID caller, Circle circle) {
            return circle.accounts().contains(caller);
        }

        @Override
        public String condition() {
            return """
                    r.person_id in (
                        with own as (
                            select coalesce(alias.canonical_id, account.person_id) as id
                              from person_account account
                              left join person_alias alias on alias.person_id = account.person_id
                             where account.subject = :caller)
                        select id from own
                        union
                        select alias.person_id from person_alias alias join own on own.id = alias.canonical_id)
                    """;
        }
    };

    /// Whether it gives the caller a way to the referral of this circle.
    ///
    /// @param caller an organisation; for [#SELF] a sign-in
    public abstract boolean holds(UUID caller, Circle circle);

    /// The same on a row `r` of `referral`, with the caller as `:caller`.
    public abstract String condition();
}
