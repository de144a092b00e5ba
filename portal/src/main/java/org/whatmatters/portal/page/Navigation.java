package org.whatmatters.portal.page;

import java.util.ArrayList;
import java.util.List;
import org.whatmatters.portal.signin.Visitor;

/// Which pages each role is offered. Not a right: a page that somebody reaches without its role is refused by the
/// service behind it.
public final class Navigation {

    /// For any worker; a care navigator does nothing else all day.
    private static final Home FIND_AND_SEND = new Home("Find and send", "/find");

    private Navigation() {}

    static List<NavigationLink> of(Visitor visitor, String path) {
        var links = new ArrayList<NavigationLink>();
        homes(visitor).forEach(home -> links.add(new NavigationLink(home.text, home.href, path.startsWith(home.href))));
        return links;
    }

    /// Where a visitor arrives: the first page of their navigation.
    public static String home(Visitor visitor) {
        return homes(visitor).getFirst().href;
    }

    private static List<Home> homes(Visitor visitor) {
        if (visitor.isPerson()) {
            return List.of(new Home("What matters to me", "/me"));
        }
        if (visitor.roles().isEmpty()) {
            return List.of(new Home("Your account", "/account"));
        }
        var homes = new ArrayList<Home>();
        if (visitor.has("care-navigator")) {
            homes.add(FIND_AND_SEND);
        }
        if (visitor.has("triager", "team-lead")) {
            homes.add(new Home("Incoming", "/incoming"));
        }
        if (visitor.has("link-worker", "health-coach", "care-coordinator", "team-lead")) {
            homes.add(new Home("My caseload", "/caseload"));
        }
        if (visitor.has("team-lead")) {
            homes.add(new Home("My team", "/team"));
            homes.add(new Home("To look at", "/reviews"));
        }
        if (visitor.has("triager", "link-worker", "health-coach", "care-coordinator", "team-lead")) {
            homes.add(new Home("Same person?", "/candidates"));
        }
        if (visitor.has("provider-worker", "provider-manager")) {
            homes.add(new Home("Offers to us", "/offers"));
            homes.add(new Home("Our listings", "/our-listings"));
        }
        if (visitor.has("budget-officer", "budget-approver", "finance-officer")) {
            homes.add(new Home("Budgets", "/budgets"));
        }
        if (visitor.has("ig-officer")) {
            homes.add(new Home("Restricted people", "/restrictions"));
            homes.add(new Home("Questions", "/questions"));
            homes.add(new Home("Looks", "/looks"));
            homes.add(new Home("Shared without agreement", "/overrides"));
            homes.add(new Home("Not yet stopped", "/narrowings"));
            homes.add(new Home("Copies for people", "/copies"));
            homes.add(new Home("Same person?", "/candidates"));
        }
        if (visitor.has("ics-admin", "ig-officer")) {
            homes.add(new Home("Partners", "/organisations"));
        }
        if (visitor.has("analyst", "ics-admin", "team-lead")) {
            homes.add(new Home("How are we doing", "/insight"));
        }
        if (visitor.has("referrer")) {
            homes.add(new Home("Refer someone", "/refer"));
            homes.add(new Home("Referrals my team sent", "/sent"));
            homes.add(new Home("Our card", "/card"));
        }
        if (visitor.has("form-editor")) {
            homes.add(new Home("Forms", "/forms"));
        }
        if (visitor.has("directory-editor")) {
            homes.add(new Home("Lists we take in", "/imports"));
        }
        if (visitor.has("org-admin", "ics-admin")) {
            homes.add(new Home("Our people", "/organisation/people"));
        }
        if (visitor.has("org-admin")) {
            homes.add(new Home("When we work", "/organisation/working"));
        }
        if (visitor.has("directory-assurer")) {
            homes.add(new Home("Listings to make sure of", "/listings/assure"));
        }
        if (visitor.has("directory-editor")) {
            homes.add(new Home("Corrections", "/listings/corrections"));
            homes.add(new Home("Listed twice?", "/listings/duplicates"));
            homes.add(new Home("Listings we write", "/listings/written"));
            homes.add(new Home("Put right here", "/listings/put-right"));
            homes.add(new Home("Things to read", "/resources"));
        }
        if (visitor.has("directory-editor", "directory-assurer")) {
            homes.add(new Home("How good is the directory?", "/listings/quality"));
        }
        if (visitor.has("analyst", "community-builder")) {
            homes.add(new Home("What is missing", "/missing"));
        }
        if (visitor.has("community-builder")) {
            homes.add(new Home("New groups", "/new-groups"));
        }
        homes.add(new Home("Find a group", "/directory"));
        if (!visitor.has("care-navigator")) {
            homes.add(FIND_AND_SEND);
        }
        if (visitor.has("clinician", "link-worker", "health-coach", "care-coordinator", "team-lead")) {
            homes.add(new Home("Emergency access", "/emergency"));
        }
        if (visitor.has("clinician")) {
            homes.add(new Home("Would it do harm?", "/harm-reviews"));
        }
        return homes;
    }

    private record Home(String text, String href) {}
}
