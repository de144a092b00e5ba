package org.whatmatters.referral.access;

/// The only grounds on which anybody comes to a referral. Each is said twice: as a rule about one referral, and as the
/// condition that every query carries. `AccessIT` holds the two equal.
///
/// All but the person, whatever their ground, come only to what [#OPEN_TO_OTHERS] lets through.
public enum Basis {
    /// The team that works with the person.
    HOST {
        @Override
        public boolean holds(Caller caller, Circle circle) {
            return caller.organisation().equals(circle.host()) && circle.isOpenTo(caller.subject());
        }

        @Override
        public String condition() {
            return "r.host_id = :organisation and " + OPEN_TO_OTHERS;
        }
    },
    /// The team that sent the referral. What it is told is decided by `Feedback`.
    REFERRER {
        @Override
        public boolean holds(Caller caller, Circle circle) {
            return caller.organisation().equals(circle.referrer()) && circle.isOpenTo(caller.subject());
        }

        @Override
        public String condition() {
            return "r.referrer_id = :organisation and " + OPEN_TO_OTHERS;
        }
    },
    /// An organisation that an offer was made to: its own offers only, never the referral itself.
    PROVIDER {
        @Override
        public boolean holds(Caller caller, Circle circle) {
            return circle.providers().contains(caller.organisation()) && circle.isOpenTo(caller.subject());
        }

        @Override
        public String condition() {
            return "exists (select from offer o where o.referral_id = r.id and o.provider_id = :organisation) and "
                    + OPEN_TO_OTHERS;
        }
    },
    /// The person, signed in as themselves.
    SELF {
        @Override
        public boolean holds(Caller caller, Circle circle) {
            return circle.accounts().contains(caller.subject());
        }

        @Override
        public String condition() {
            return "r.person_id in (select people_with_account(:subject))";
        }
    },
    /// Somebody whom the person lets see how it goes: never who referred them, nor where they live. While this service
    /// may have missed the person's last word nobody does.
    PROXY {
        @Override
        public boolean holds(Caller caller, Circle circle) {
            return circle.proxies().contains(caller.subject()) && circle.isOpenTo(caller.subject());
        }

        @Override
        public String condition() {
            return "r.person_id in (select people_helped_by(:subject, 'SEE_REFERRALS', now(), true)) and "
                    + OPEN_TO_OTHERS;
        }
    };

    /// That anybody but the person may know of them at all, on a row `r` of `referral`, with whoever asks as
    /// `:subject`. Nobody does before it is known who the person is: they may be somebody who is hidden from all
    /// but a few.
    public static final String OPEN_TO_OTHERS = "not r.awaits_identity and not is_closed_to(r.person_id, :subject)";

    /// Everybody who is hidden from whoever asks, looked up once. A query with [#conditionForMany] begins with it.
    public static final String HIDDEN =
            "hidden (person_id) as materialized (select closed from people_closed_to(:subject) closed)";

    private static final String OPEN_TO_OTHERS_AT_ONCE =
            "not r.awaits_identity and r.person_id not in (select person_id from hidden)";

    /// Whether it gives the caller a way to the referral of this circle.
    public abstract boolean holds(Caller caller, Circle circle);

    /// The same on a row `r` of `referral`, with the caller as `:organisation` and `:subject`.
    public abstract String condition();

    /// The same for a query that counts many rows, and begins `with` [#HIDDEN]: that costs more than a page.
    public String conditionForMany() {
        return forMany(condition());
    }

    /// A condition in which [#OPEN_TO_OTHERS] is asked once for all rows, likewise.
    public static String forMany(String condition) {
        return condition.replace(OPEN_TO_OTHERS, OPEN_TO_OTHERS_AT_ONCE);
    }
}
