package org.whatmatters.referral.projection;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.directory.ListingV1;

/// The services of the directory, as far as an offer needs them.
@Repository
public class Listings {

    /// A service as it may be offered now.
    ///
    /// @param provider the partner organisation that answers offers; absent when there is none on the platform
    /// @param answersByAccount whether somebody there can sign in to answer
    public record Listing(String name, @Nullable UUID provider, String state, boolean answersByAccount) {

        /// Whether people can go there.
        public boolean isActive() {
            return state.equals("ACTIVE") || state.equals(NOT_ASSURED);
        }

        /// Whether people may be referred there: somebody made sure of what the listing says.
        public boolean takesReferrals() {
            return state.equals("ACTIVE");
        }
    }

    /// Kept as the state of a listing that is active and that nobody has made sure of.
    private static final String NOT_ASSURED = "NOT_ASSURED";

    private final JdbcClient jdbc;

    Listings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Listing> find(UUID service) {
        return jdbc.sql("""
                        select name, organisation_id as provider, listing_state as state,
                               exists (select from organisation_member m
                                        where m.organisation_id = listing.organisation_id
                                          and m.roles && array['PROVIDER_WORKER', 'PROVIDER_MANAGER']) as answers_by_account
                          from listing where service_id = :service
                        """).param("service", service).query(Listing.class).optional();
    }

    private static String state(ListingV1 listing) {
        var mayNot = Boolean.FALSE.equals(listing.takesReferrals());
        return mayNot && listing.listingState().equals("ACTIVE") ? NOT_ASSURED : listing.listingState();
    }

    void record(ListingV1 listing) {
        jdbc.sql("""
                        insert into listing (service_id, name, organisation_id, listing_state, version)
                        values (:service, :name, :organisation, :state, :version)
                        on conflict (service_id) do update
                           set name = excluded.name, organisation_id = excluded.organisation_id,
                               listing_state = excluded.listing_state, version = excluded.version
                         where listing.version < excluded.version
                        """)
                .param("service", listing.serviceId())
                .param("name", listing.name())
                .param("organisation", listing.organisationId())
                .param("state", state(listing))
                .param("version", listing.version())
                .update();
    }
}
