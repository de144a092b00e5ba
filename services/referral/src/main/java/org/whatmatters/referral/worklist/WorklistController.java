package org.whatmatters.referral.worklist;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.whatmatters.referral.lifecycle.Stage;
import org.whatmatters.referral.lifecycle.Support;
import org.whatmatters.referral.projection.Organisations;
import org.whatmatters.referral.search.Searches;
import org.whatmatters.referral.worklist.ListCounts.CaseCounts;
import org.whatmatters.referral.worklist.ListCounts.IncomingCounts;
import org.whatmatters.referral.worklist.ListCounts.Team;
import org.whatmatters.referral.worklist.Worklists.Case;
import org.whatmatters.referral.worklist.Worklists.Incoming;
import org.whatmatters.referral.worklist.Worklists.Review;
import org.whatmatters.referral.worklist.Worklists.Unidentified;

/// The host's queues over HTTP.
@RestController
@RequestMapping("/api/v1/referrals")
class WorklistController {

    private static final Set<Stage> UNDECIDED = EnumSet.of(Stage.SUBMITTED, Stage.INFORMATION_ASKED);
    private static final Set<Stage> DECIDED = EnumSet.complementOf(EnumSet.copyOf(UNDECIDED));

    private final Worklists worklists;
    private final ListCounts counts;
    private final Searches searches;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    WorklistController(
            Worklists worklists,
            ListCounts counts,
            Searches searches,
            Organisations organisations,
            Audit audit,
            Clock clock) {
        this.worklists = worklists;
        this.counts = counts;
        this.searches = searches;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param state `submitted` or `information_asked`
    /// @param agencyType the kind of organisation that referred
    /// @param support the kind of support asked for
    /// @param search the id of what was typed ([Searches])
    @GetMapping("/incoming")
    @MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD})
    Page<Incoming> incoming(
            @RequestParam(defaultValue = "false") boolean toBeRung,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String agencyType,
            @RequestParam @Nullable Support support,
            @RequestParam @Nullable UUID search,
            PageRequest page,
            Actor.Staff triager) {
        var filter = new IncomingFilter(
                toBeRung, FilterWords.state(state, UNDECIDED), agencyType, support, searches.sought(search, triager));
        var incoming = Page.of(worklists.incoming(triager, filter, page), page, Incoming::id);
        var people = incoming.items().stream().map(Incoming::personId).toList();
        audit.granted(triager, "list incoming referrals", people, Basis.HOST.name());
        return incoming;
    }

    @GetMapping("/incoming/counts")
    @MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD})
    IncomingCounts incomingCounts(Actor.Staff triager) {
        return counts.incoming(triager);
    }

    /// How many more are coming: nobody sees a referral before it is known whether its person is hidden from them.
    @GetMapping("/incoming/unidentified")
    @MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD})
    Unidentified unidentified(Actor.Staff triager) {
        return worklists.unidentified(triager);
    }

    /// @param state one in which somebody works with the person, or `ended`
    /// @param worker the id of a worker, or `nobody`
    /// @param support the kind of support it is
    /// @param due only where somebody has to do something now
    /// @param search the id of what was typed ([Searches])
    @GetMapping("/caseload")
    @MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
    Page<Case> caseload(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String worker,
            @RequestParam @Nullable Support support,
            @RequestParam(defaultValue = "false") boolean due,
            @RequestParam @Nullable UUID search,
            PageRequest page,
            Actor.Staff reader) {
        var filter = new CaseFilter(
                mine,
                FilterWords.state(state, DECIDED),
                FilterWords.whose(worker),
                support,
                due,
                searches.sought(search, reader));
        var cases = Page.of(worklists.caseload(reader, filter, page), page, Case::id);
        var people = cases.items().stream().map(Case::personId).toList();
        audit.granted(reader, "list caseload", people, Basis.HOST.name());
        return cases;
    }

    @GetMapping("/caseload/counts")
    @MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
    CaseCounts caseCounts(@RequestParam(defaultValue = "false") boolean mine, Actor.Staff worker) {
        return counts.caseload(worker, mine);
    }

    /// What each worker has in hand, and what nobody has.
    @GetMapping("/team")
    @MayUse(staff = Role.TEAM_LEAD)
    Team team(Actor.Staff lead) {
        return counts.team(lead);
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
}
