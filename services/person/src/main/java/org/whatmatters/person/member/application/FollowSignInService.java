package org.whatmatters.person.member.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.person.circle.application.Circles;
import org.whatmatters.person.member.Member;
import org.whatmatters.person.member.SignIn;
import org.whatmatters.person.member.SignInEvent;
import org.whatmatters.person.organisation.KeepOrganisation;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.platform.web.Audit;

/// Draws the consequences of what is done to accounts at the sign-in service, also past us: in its own console, or by
/// us shortly before a crash; and writes down who signed in. One instance of the service does it at a time.
@Service
class FollowSignInService {

    private static final Logger LOG = LoggerFactory.getLogger(FollowSignInService.class);

    /// At the first start. Tokens issued earlier have run out.
    private static final Duration FIRST_LOOK_BACK = Duration.ofMinutes(10);

    /// An event gets its time before it can be read, and may be overtaken by one that is read sooner.
    private static final Duration OVERTAKEN_BY = Duration.ofMinutes(2);

    private final SignInEvents events;
    private final HeardSignInEvents heard;
    private final Accounts accounts;
    private final KeepOrganisation keepOrganisation;
    private final Revocations revocations;
    private final Circles circles;
    private final Audit audit;
    private final ServiceTransaction transaction;
    private final Clock clock;
    private final Set<Touched> outOfStep = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    FollowSignInService(
            SignInEvents events,
            HeardSignInEvents heard,
            Accounts accounts,
            KeepOrganisation keepOrganisation,
            Revocations revocations,
            Circles circles,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.events = events;
        this.heard = heard;
        this.accounts = accounts;
        this.keepOrganisation = keepOrganisation;
        this.revocations = revocations;
        this.circles = circles;
        this.audit = audit;
        this.transaction = new ServiceTransaction(transactions);
        this.clock = clock;
    }

    /// Whose work in which organisation may be another now; nobody is everybody.
    private record Touched(UUID organisation, @Nullable UUID subject) {

        static Stream<Touched> by(SignInEvent event) {
            var organisation = event.organisation();
            return organisation == null ? Stream.empty() : Stream.of(new Touched(organisation, event.subject()));
        }
    }

    /// Apart: the scheduler's one thread also seals the audit, and must not wait for a sign-in service that hangs.
    @Scheduled(fixedRateString = "PT20S", initialDelayString = "PT5S")
    void followOnApart() {
        Thread.ofVirtual().name("follow-sign-in-service").start(this::followOn);
    }

    void followOn() {
        try {
            outOfStep.addAll(transaction.execute(_ -> hear()));
            for (var touched : List.copyOf(outOfStep)) {
                transaction.executeWithoutResult(_ -> keep(touched.organisation(), touched.subject()));
                outOfStep.remove(touched);
            }
            if (away) {
                LOG.info("sign-in service followed again");
            }
            away = false;
        } catch (RuntimeException e) {
            // What is not read now is read once the sign-in service is back.
            if (!away) {
                LOG.warn("sign-in service not followed: {}", e.getClass().getSimpleName());
            }
            away = true;
        }
    }

    /// First of all the doors are told. That the list of workers cannot be brought into step must not hold that up.
    private Set<Touched> hear() {
        if (!heard.isMine()) {
            return Set.of();
        }
        var from = heard.last()
                .orElseGet(() -> clock.instant().minus(FIRST_LOOK_BACK))
                .minus(OVERTAKEN_BY);
        var news = events.since(from).stream()
                .filter(event -> heard.note(event.id(), event.at()))
                .toList();
        news.stream()
                .filter(SignInEvent::takesAway)
                .forEach(event -> revocations.revoke(event.subject(), event.organisation(), event.at()));
        events.signInsSince(from).stream()
                .filter(signIn -> heard.note(signIn.id(), signIn.at()))
                .forEach(this::writeDown);
        heard.forgetBefore(from);
        return news.stream().flatMap(Touched::by).collect(Collectors.toSet());
    }

    private void writeDown(SignIn signIn) {
        var own = circles.personOf(signIn.subject()).map(PersonId::value);
        audit.signIn(signIn.subject(), own.stream().toList(), signIn.letIn(), signIn.at());
    }

    private void keep(UUID organisation, @Nullable UUID subject) {
        if (!keepOrganisation.isKnown(organisation)) {
            return;
        }
        if (subject == null) {
            keepAll(organisation);
            return;
        }
        accounts.member(organisation, subject)
                .ifPresentOrElse(
                        member -> keepOrganisation.keepMember(organisation, subject, member.name(), member.roles()),
                        () -> keepOrganisation.memberLeft(organisation, subject));
    }

    private void keepAll(UUID organisation) {
        var members = accounts.membersOf(organisation);
        members.forEach(
                member -> keepOrganisation.keepMember(organisation, member.subject(), member.name(), member.roles()));
        Set<UUID> there = members.stream().map(Member::subject).collect(Collectors.toSet());
        keepOrganisation.workers(organisation).stream()
                .filter(subject -> !there.contains(subject))
                .forEach(subject -> keepOrganisation.memberLeft(organisation, subject));
    }
}
