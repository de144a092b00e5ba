package org.whatmatters.portal.services;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the person service about the partners themselves.
@HttpExchange("/api/v1/organisations")
public interface OrganisationService {

    List<String> KINDS = List.of(
            "GP_PRACTICE",
            "PCN",
            "PHARMACY",
            "ACUTE",
            "COMMUNITY",
            "MENTAL_HEALTH",
            "COUNCIL",
            "FIRE",
            "POLICE",
            "JOBCENTRE",
            "HOUSING_ASSOCIATION",
            "SCHOOL",
            "VCSE",
            "LINK_WORKER_HOST",
            "ICB");

    List<String> CAPABILITIES = List.of("LINK_WORK", "COACHING", "CO_ORDINATION");

    List<String> TIERS = List.of("FULL", "INTRODUCTION");

    /// The roles that a partner may give its people; those of the board are beyond it.
    List<String> ROLES = List.of(
            "org-admin",
            "referrer",
            "care-navigator",
            "triager",
            "link-worker",
            "health-coach",
            "care-coordinator",
            "team-lead",
            "provider-worker",
            "provider-manager",
            "community-builder",
            "directory-editor",
            "directory-assurer",
            "clinician",
            "budget-officer",
            "budget-approver",
            "finance-officer",
            "ig-officer",
            "analyst",
            "form-editor");

    /// Those that the visitor works for.
    @GetExchange("/mine")
    List<Brief> mine();

    @GetExchange("/{id}")
    Details of(@PathVariable UUID id);

    @PutExchange("/{id}")
    void keep(@PathVariable UUID id, @RequestBody NewDetails details, Command command);

    @GetExchange("/{id}/identity-provider")
    Provider provider(@PathVariable UUID id);

    @PutExchange("/{id}/identity-provider")
    void keepProvider(@PathVariable UUID id, @RequestBody NewProvider provider, Command command);

    @DeleteExchange("/{id}/identity-provider")
    void removeProvider(@PathVariable UUID id, Command command);

    record Brief(UUID id, String alias, String name, String kind) {}

    /// What was put down about a partner.
    ///
    /// @param version that has to be seen by whoever changes it
    record Details(
            UUID id,
            long version,
            String alias,
            String name,
            String kind,
            @Nullable String odsCode,
            @Nullable String charityNumber,
            @Nullable UUID parentId,
            String tier,
            List<String> domains,
            int feedbackLevel,
            @Nullable Host host) {}

    /// Which referrals it receives.
    ///
    /// @param postcodeSectors parts of postcode districts
    record Host(
            List<String> capabilities,
            List<String> practices,
            List<String> networks,
            @Nullable List<String> postcodeSectors,
            List<String> postcodeDistricts,
            boolean defaultHost) {

        /// Districts and parts of districts, as they are typed together.
        public String postcodes() {
            return Stream.concat(
                            postcodeDistricts.stream(),
                            Stream.ofNullable(postcodeSectors).flatMap(List::stream))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }

    record NewDetails(
            @Nullable String alias,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String odsCode,
            @Nullable String charityNumber,
            @Nullable String parentId,
            @Nullable String tier,
            List<String> domains,
            @Nullable Integer feedbackLevel,
            @Nullable Host host,
            List<String> roles) {}

    /// Without either where its people sign in here.
    record Provider(@Nullable String issuer, @Nullable String clientId) {}

    record NewProvider(
            @Nullable String issuer,
            @Nullable String discovery,
            @Nullable String clientId,
            @Nullable String clientSecret) {

        @Override
        public String toString() {
            return "NewProvider[issuer=%s]".formatted(issuer);
        }
    }
}
