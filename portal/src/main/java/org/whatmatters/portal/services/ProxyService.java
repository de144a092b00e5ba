package org.whatmatters.portal.services;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the person service about who helps whom.
@HttpExchange("/api/v1")
public interface ProxyService {

    List<String> SCOPES = List.of("WRITE_ABOUT_ME", "SEE_REFERRALS", "SEE_BUDGET");

    List<String> KINDS = List.of(
            "HELPER",
            "PARENT",
            "ATTORNEY_FOR_HEALTH",
            "DEPUTY",
            "ATTORNEY_FOR_MONEY",
            "BUDGET_REPRESENTATIVE",
            "ADVOCATE");

    List<String> DECISIONS = List.of("SHARING", "PLAN", "BUDGET");

    @GetExchange("/people/{personId}/proxies")
    Helpers of(@PathVariable UUID personId);

    @PostExchange("/people/{personId}/proxies")
    Code name(@PathVariable UUID personId, @RequestBody Naming naming, Command command);

    @PostExchange("/people/{personId}/proxies/{proxyId}/code")
    Code giveNewCode(@PathVariable UUID personId, @PathVariable UUID proxyId, Command command);

    @PutExchange("/people/{personId}/proxies/{proxyId}/confirmation")
    void confirm(@PathVariable UUID personId, @PathVariable UUID proxyId, Command command);

    @PutExchange("/people/{personId}/proxies/{proxyId}/grant")
    void give(@PathVariable UUID personId, @PathVariable UUID proxyId, @RequestBody Grant grant, Command command);

    @PutExchange("/people/{personId}/proxies/{proxyId}/end")
    void end(@PathVariable UUID personId, @PathVariable UUID proxyId, Command command);

    @PutExchange("/people/{personId}/proxies/{proxyId}/at-sixteen")
    void decideAtSixteen(
            @PathVariable UUID personId, @PathVariable UUID proxyId, @RequestBody AtSixteen decided, Command command);

    @PostExchange("/people/{personId}/capacity-findings")
    void find(@PathVariable UUID personId, @RequestBody NewFinding finding, Command command);

    @GetExchange("/people/before-sixteen")
    Listed<BeforeSixteen> beforeSixteen(@RequestParam(required = false) @Nullable String after);

    @GetExchange("/me/helping")
    List<Helping> helping();

    @PostExchange("/me/helping")
    void enter(@RequestBody Claim claim, Command command);

    @PutExchange("/me/helping/{proxyId}/end")
    void stepDown(@PathVariable UUID proxyId, Command command);

    /// Who helps a person.
    ///
    /// @param looksAfter the names of those whom they look after
    record Helpers(List<Proxy> proxies, List<String> looksAfter, List<Finding> capacityFindings) {

        public Proxy one(UUID id) {
            return proxies.stream()
                    .filter(proxy -> proxy.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(404, Problem.UNKNOWN));
        }

        /// Those that stand, whether or not somebody has signed in for them.
        public List<Proxy> now() {
            return proxies.stream().filter(Proxy::holds).toList();
        }

        public List<Proxy> before() {
            return proxies.stream().filter(proxy -> !proxy.holds()).toList();
        }

        /// Those who may say for the person who sees what, at least while they cannot.
        public List<Proxy> representatives() {
            return now().stream().filter(Proxy::decidesOnSharing).toList();
        }
    }

    record Proxy(
            UUID id,
            long version,
            String name,
            String kind,
            @Nullable String authority,
            String state,
            List<String> headings,
            List<String> scopes,
            LocalDate until,
            String how,
            String namedBy,
            Instant namedAt,
            boolean looksAfter,
            boolean carer,
            boolean decidesOnSharing,
            @Nullable String provenName,
            @Nullable Instant confirmedAt,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            @Nullable String endedWhy,
            @Nullable String atSixteen,
            boolean shutOut) {

        public boolean holds() {
            return List.of("NAMED", "CLAIMED", "ACTIVE").contains(state);
        }
    }

    /// What the person hands on to whoever is to help. It waits in the session for the page on which it is shown.
    record Code(UUID proxyId, String code, Instant until) implements Serializable {}

    /// Who is to help, with what.
    ///
    /// @param how staff only
    record Naming(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String authority,
            List<String> headings,
            List<String> scopes,
            @Nullable String until,
            boolean looksAfter,
            @Nullable String how) {}

    /// What somebody may do from now on.
    ///
    /// @param how staff only
    record Grant(
            List<String> headings,
            List<String> scopes,
            @Nullable String until,
            @Nullable String how) {}

    /// What becomes of a parent's right.
    ///
    /// @param how staff only
    record AtSixteen(@Nullable String decided, @Nullable String how) {}

    record Finding(
            String decision,
            String outcome,
            String because,
            LocalDate foundOn,
            @Nullable LocalDate reviewOn,
            String foundBy) {}

    record NewFinding(
            @Nullable String decision,
            @Nullable String outcome,
            @Nullable String because,
            @Nullable String foundOn,
            @Nullable String reviewOn) {}

    record BeforeSixteen(UUID proxyId, UUID personId, String personName, String proxyName, LocalDate until) {}

    record Claim(@Nullable String code, boolean looksAfter) {}

    /// Somebody whom the visitor helps.
    ///
    /// @param personId absent until they have said that it is the right one, as is their name
    /// @param decidesOnSharing whether the visitor may say for them who sees what
    record Helping(
            UUID proxyId,
            long version,
            String state,
            @Nullable UUID personId,
            @Nullable String personName,
            String kind,
            List<String> headings,
            List<String> scopes,
            LocalDate until,
            boolean decidesOnSharing) {

        public boolean mayRead(String heading) {
            return headings.contains(heading);
        }

        /// Whether any heading of About Me is open to them.
        public boolean mayReadAboutMe() {
            return headings.stream().anyMatch(heading -> !heading.equals("PLAN"));
        }

        public boolean may(String scope) {
            return scopes.contains(scope);
        }
    }
}
