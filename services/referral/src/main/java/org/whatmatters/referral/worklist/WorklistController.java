package org.whatmatters.referral.worklist;

import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.projection.Organisations;
import org.whatmatters.referral.worklist.Worklists.Case;
import org.whatmatters.referral.worklist.Worklists.Incoming;
import org.whatmatters.referral.worklist.Worklists.Review;
import org.whatmatters.referral.worklist.Worklists.Unidentified;

/// The host's queues over HTTP.
@RestController
@RequestMapping("/api/v1/referrals")
class WorklistController {

    private final Worklists worklists;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    WorklistController(Worklists worklists, Organisations organisations, Audit audit, Clock clock) {
        this.worklists = worklists;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/incoming")
    @MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD})
    Page<Incoming> incoming(
            @RequestParam(defaultValue = "false") boolean toBeRung, PageRequest page, Actor.Staff triager) {
        var incoming = Page.of(worklists.incoming(triager, toBeRung, page), page, Incoming::id);
        var people = incoming.items().stream().map(Incoming::personId).toList();
        audit.granted(triager, "list incoming referrals", people, Basis.HOST.name());
        return incoming;
    }

    /// How many more are coming: nobody sees a referral before it is known whether its person is hidden from them.
    @GetMapping("/incoming/unidentified")
    @MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD})
    Unidentified unidentified(Actor.Staff triager) {
        return worklists.unidentified(triager);
    }

    @GetMapping("/caseload")
    @MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
    Page<Case> caseload(@RequestParam(defaultValue = "false") boolean mine, PageRequest page, Actor.Staff worker) {
        var cases = Page.of(worklists.caseload(worker, mine, page), page, Case::id);
        var people = cases.items().stream().map(Case::personId).toList();
        audit.granted(worker, "list caseload", people, Basis.HOST.name());
        return cases;
    }

    /// Ends of which worker and person do not say the same.
    @GetMapping("/reviews")
    @MayUse(staff = Role.TEAM_LEAD)
    List<Review> reviews(Actor.Staff lead) {
        var reviews = worklists.reviews(lead);
        var people = reviews.stream().map(Review::personId).toList();
        audit.granted(lead, "list reviews", people, Basis.HOST.name());
        return reviews;
    }

    /// Where a referral may be redirected to.
    @GetMapping("/hosts")
    @MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD})
    List<Organisations.Host> hosts(Actor.Staff triager) {
        return organisations.otherHosts(triager.organisationId(), clock.instant());
    }

    /// Those who may have read a risk again.
    @GetMapping("/colleagues")
    @MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD, Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR})
    List<Organisations.Worker> colleagues(Actor.Staff worker) {
        return organisations.colleagues(worker.organisationId()).stream()
                .filter(colleague -> !colleague.subject().equals(worker.subject()))
                .toList();
    }

    /// Those a case may be given to.
    @GetMapping("/workers")
    @MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD})
    List<Organisations.Worker> workers(Actor.Staff triager) {
        return organisations.workers(triager.organisationId());
    }
}
