package org.whatmatters.person.proxy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.circle.Heading;
import org.whatmatters.person.circle.Scope;
import org.whatmatters.person.proxy.Proxies.Helped;
import org.whatmatters.person.proxy.Proxy.State;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;

/// Whom somebody helps, for whoever helps. They need no record of their own.
@RestController
@RequestMapping("/api/v1/me/helping")
@MayUse(person = true)
class HelpingController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final KeepProxies keepProxies;
    private final Proxies proxies;
    private final Representatives representatives;
    private final Audit audit;
    private final Clock clock;

    HelpingController(
            KeepProxies keepProxies, Proxies proxies, Representatives representatives, Audit audit, Clock clock) {
        this.keepProxies = keepProxies;
        this.proxies = proxies;
        this.representatives = representatives;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    List<HelpingResponse> helping(Actor.Person helper) {
        var today = LocalDate.now(clock.withZone(LONDON));
        var helped = proxies.helpedBy(helper.subject()).stream()
                .filter(one -> one.proxy().holds(today))
                .toList();
        audit.granted(
                helper,
                "list whom I help",
                helped.stream().map(one -> one.proxy().person().value()).toList(),
                "PROXY");
        return helped.stream()
                .map(one -> HelpingResponse.of(one, today, representatives.decidesOnSharing(one.proxy())))
                .toList();
    }

    @PostMapping
    void claim(
            @Valid @RequestBody ClaimRequest request,
            Actor.Person helper,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        keepProxies.claim(request.code(), request.looksAfter(), helper, authorization);
    }

    @PutMapping("/{proxyId}/end")
    void stepDown(@PathVariable UUID proxyId, ExpectedVersion expected, Actor.Person helper) {
        keepProxies.stepDown(proxyId, expected, helper);
    }

    /// @param looksAfter whether they say that they look after the person
    record ClaimRequest(
            @NotBlank(message = "Enter the code they gave you.") @Size(max = 40)
            String code,

            @NotNull Boolean looksAfter) {}

    /// One whom somebody helps.
    ///
    /// @param personId absent until the person has said that it is the right one, as is their name
    /// @param decidesOnSharing whether they may say for the person now who sees what
    record HelpingResponse(
            UUID proxyId,
            long version,
            State state,
            @Nullable UUID personId,
            @Nullable String personName,
            Kind kind,
            List<Heading> headings,
            List<Scope> scopes,
            LocalDate until,
            boolean decidesOnSharing) {

        static HelpingResponse of(Helped helped, LocalDate today, boolean mayDecide) {
            var proxy = helped.proxy();
            var isLetIn = proxy.state(today) == State.ACTIVE;
            return new HelpingResponse(
                    proxy.id(),
                    proxy.version(),
                    proxy.state(today),
                    isLetIn ? proxy.person().value() : null,
                    isLetIn ? helped.person().shown() : null,
                    proxy.kind(),
                    proxy.grant().headings().stream().sorted().toList(),
                    proxy.grant().scopes().stream().sorted().toList(),
                    proxy.grant().until(),
                    isLetIn && mayDecide);
        }
    }
}
