package org.whatmatters.person.proxy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.circle.Heading;
import org.whatmatters.person.circle.Scope;
import org.whatmatters.person.proxy.CapacityFinding.Decision;
import org.whatmatters.person.proxy.CapacityFinding.Outcome;
import org.whatmatters.person.proxy.Proxies.Helped;
import org.whatmatters.person.proxy.Proxy.AtSixteen;
import org.whatmatters.person.proxy.Proxy.State;
import org.whatmatters.person.proxy.Proxy.Why;
import org.whatmatters.person.record.How;
import org.whatmatters.person.record.Name;

/// Who helps a person.
///
/// @param proxies newest first, with those that have ended
/// @param looksAfter the names of those whom the person looks after, as both say
/// @param capacityFindings newest first; absent for the person
record ProxiesResponse(
        List<ProxyResponse> proxies,
        List<String> looksAfter,
        @Nullable List<FindingResponse> capacityFindings) {

    /// @param provenName as whoever signed in with the code proved it
    /// @param carer whether both say that they look after the person
    /// @param decidesOnSharing whether they are of a kind that may say for the person who sees what
    /// @param shutOut whether they see nothing now, because the person is hidden from all but a few
    record ProxyResponse(
            UUID id,
            long version,
            String name,
            Kind kind,
            @Nullable String authority,
            State state,
            List<Heading> headings,
            List<Scope> scopes,
            LocalDate until,
            How how,
            String namedBy,
            Instant namedAt,
            boolean looksAfter,
            boolean carer,
            boolean decidesOnSharing,
            @Nullable String provenName,
            @Nullable Instant confirmedAt,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            @Nullable Why endedWhy,
            @Nullable AtSixteen atSixteen,
            boolean shutOut) {

        static ProxyResponse of(Proxy proxy, LocalDate today, boolean isShutOut) {
            var claim = proxy.claim();
            var ending = proxy.ending();
            return new ProxyResponse(
                    proxy.id(),
                    proxy.version(),
                    proxy.name(),
                    proxy.kind(),
                    proxy.authority(),
                    proxy.state(today),
                    proxy.grant().headings().stream().sorted().toList(),
                    proxy.grant().scopes().stream().sorted().toList(),
                    proxy.grant().until(),
                    proxy.how(),
                    proxy.namedBy().name(),
                    proxy.namedAt(),
                    proxy.looksAfter(),
                    proxy.isCarer(),
                    proxy.kind().decidesOnSharing(),
                    claim == null ? null : claim.name(),
                    proxy.confirmedAt(),
                    ending == null ? null : ending.at(),
                    ending == null ? null : ending.by(),
                    ending == null ? null : ending.why(),
                    proxy.atSixteen(),
                    isShutOut);
        }
    }

    /// @param reviewOn the last day on which it counts that they cannot decide
    record FindingResponse(
            UUID id,
            Decision decision,
            Outcome outcome,
            String because,
            LocalDate foundOn,
            @Nullable LocalDate reviewOn,
            String foundBy) {

        static FindingResponse of(CapacityFinding finding) {
            return new FindingResponse(
                    finding.id(),
                    finding.decision(),
                    finding.outcome(),
                    finding.because(),
                    finding.foundOn(),
                    finding.reviewOn(),
                    finding.foundBy().name());
        }
    }

    /// A child whose parent's right has to be decided about.
    record BeforeSixteenResponse(UUID proxyId, UUID personId, String personName, String proxyName, LocalDate until) {

        static BeforeSixteenResponse of(Helped helped) {
            var proxy = helped.proxy();
            return new BeforeSixteenResponse(
                    proxy.id(),
                    proxy.person().value(),
                    helped.person().shown(),
                    proxy.name(),
                    proxy.grant().until());
        }
    }

    static ProxiesResponse of(
            List<Proxy> proxies,
            Set<UUID> shutOut,
            List<Name> looksAfter,
            @Nullable List<CapacityFinding> findings,
            LocalDate today) {
        return new ProxiesResponse(
                proxies.stream()
                        .map(proxy -> ProxyResponse.of(proxy, today, shutOut.contains(proxy.id())))
                        .toList(),
                looksAfter.stream().map(Name::shown).toList(),
                findings == null
                        ? null
                        : findings.stream().map(FindingResponse::of).toList());
    }
}
