package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryPageIT {

    private static final String REFERRAL = "019a1000-0000-7000-8000-000000000001";
    private static final String BUDGET = "019a4000-0000-7000-8000-000000000001";
    private static final String SERVICE = "019a3000-0000-7000-8000-000000000001";
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.");

    @BeforeEach
    void usual_answers() {
        RunningPortal.get().services.reset();
    }

    @ParameterizedTest(name = "{0} sees {1}")
    @CsvSource({
        "fire.officer,/refer",
        "fire.officer,/refer?done=thrown-away",
        "fire.officer,/refer/drafts/{referral}",
        "fire.officer,/refer/drafts/{referral}/throw-away",
        "form.editor,/forms",
        "form.editor,/forms/fire/1",
        "fire.officer,/refer/fire",
        "fire.officer,/refer/fire/person",
        "fire.officer,/refer/fire/reach",
        "fire.officer,/refer/fire/matters",
        "fire.officer,/card",
        "fire.officer,/sent",
        "fire.officer,/sent?progress=RECEIVED&search={referral}",
        "fire.officer,/sent/{referral}",
        "fire.officer,/sent/{referral}/amendments",
        "fire.officer,/sent/{referral}/amendments?done=1",
        "fire.officer,/refer/fire/hand-over",
        "fire.officer,/sent/not-in-record",
        "fire.officer,/sent/{referral}/record",
        "fire.officer,/sent/{referral}/record?done=copied",
        "fire.officer,/worried",
        "fire.officer,/demo",
        "fire.officer,/directory",
        "fire.officer,/directory?q=singing&postcode=XW1+1AA",
        "fire.officer,/directory?q=singing&day=TU&free=true",
        "fire.officer,/directory/{service}",
        "fire.officer,/resources",
        "fire.officer,/resources?q=back&condition=MUSCULOSKELETAL&kind=LEAFLET&language=pl&format=EASY_READ",
        "fire.officer,/resources?kind=made-up",
        "fire.officer,/resources/{service}",
        "fire.officer,/read/{service}",
        "directory.editor,/resources?done=withdrawn",
        "directory.editor,/resources/{service}?done=saved",
        "directory.editor,/resources/new",
        "directory.editor,/resources/{service}/edit",
        "link.worker,/cases/{referral}/resources",
        "link.worker,/cases/{referral}/resources?q=back&done=texted",
        "june,/me/resources",
        "june,/me/resources?done=kept",
        "june,/resources/{service}",
        "directory.editor,/imports",
        "directory.editor,/imports/{referral}",
        "link.worker,/cases/{referral}/visit",
        "triager,/incoming",
        "team.lead,/incoming",
        "team.lead,/unowned",
        "triager,/incoming?done=1",
        "triager,/incoming?state=submitted&agencyType=FIRE&search={referral}",
        "triager,/incoming?done={referral}",
        "triager,/incoming?triaged=asked",
        "triager,/incoming/{referral}",
        "triager,/incoming/{referral}/signpost",
        "triager,/incoming/{referral}/signpost?q=singing&postcode=XW1+1AA",
        "link.worker,/caseload",
        "link.worker,/caseload?mine=false",
        "link.worker,/caseload?mine=false&worker=nobody&state=waiting",
        "link.worker,/caseload?due=true&search={referral}",
        "link.worker,/team",
        "team.lead,/team/019b0000-0000-7000-8000-000000000009",
        "link.worker,/absences",
        "team.lead,/absences?done=1",
        "team.lead,/absences/{referral}",
        "link.worker,/cases/{referral}/weight",
        "link.worker,/cases/{referral}",
        "fire.officer,/sent/{referral}?done=answered",
        "link.worker,/cases/{referral}/pause",
        "link.worker,/cases/{referral}/end",
        "link.worker,/cases/{referral}/reopening",
        "link.worker,/cases/{referral}/withdrawal",
        "link.worker,/cases/{referral}/amendments",
        "link.worker,/cases/{referral}/amendments?done=right",
        "link.worker,/cases/{referral}/amendments/new",
        "link.worker,/cases/{referral}/amendments/{referral}",
        "link.worker,/cases/{referral}/amendments/{budget}",
        "link.worker,/cases/{referral}/workers",
        "link.worker,/reviews",
        "link.worker,/reviews?done=1",
        "link.worker,/reviews/{referral}",
        "link.worker,/cases/{referral}/contact",
        "link.worker,/cases/{referral}/safe-contact",
        "link.worker,/cases/{referral}/details",
        "link.worker,/cases/{referral}/proposals",
        "link.worker,/cases/{referral}/proposals?done=proposed",
        "link.worker,/cases/{referral}/proposals/new/NAME",
        "link.worker,/cases/{referral}/proposals/new/BIRTH_DATE",
        "link.worker,/cases/{referral}/proposals/new/TELECOMS",
        "link.worker,/cases/{referral}/proposals/new/HOME",
        "link.worker,/cases/{referral}/proposals/new/GP_REGISTRATION",
        "link.worker,/cases/{referral}/trace",
        "link.worker,/cases/{referral}/restriction",
        "link.worker,/cases/{referral}/changes",
        "link.worker,/cases/{referral}/death",
        "link.worker,/cases/{referral}/equality",
        "link.worker,/cases/{referral}/sharing",
        "link.worker,/cases/{referral}/sharing?done=1",
        "link.worker,/cases/{referral}/sharing/{referral}",
        "link.worker,/cases/{referral}/sharing/{referral}/disclosure",
        "link.worker,/cases/{referral}/contacts",
        "link.worker,/cases/{referral}/contacts?done=1",
        "link.worker,/cases/{referral}/contacts/1",
        "link.worker,/cases/{referral}/contacts/2",
        "link.worker,/cases/{referral}/helpers",
        "link.worker,/cases/{referral}/helpers?done=found",
        "link.worker,/cases/{referral}/helpers/new",
        "link.worker,/cases/{referral}/helpers/capacity",
        "link.worker,/cases/{referral}/helpers/{referral}",
        "link.worker,/cases/{referral}/helpers/{budget}",
        "link.worker,/cases/{referral}/helpers/{service}",
        "link.worker,/cases/{referral}/helpers/{service}/at-sixteen",
        "link.worker,/before-sixteen",
        "link.worker,/emergency",
        "link.worker,/emergency?done=closed",
        "link.worker,/emergency/{referral}",
        "link.worker,/candidates",
        "link.worker,/candidates?done=SAME",
        "link.worker,/candidates/{referral}",
        "link.worker,/candidates/merged/{referral}",
        "link.worker,/cases/{referral}?kind=NOTE",
        "link.worker,/cases/{referral}?kind=nothing&from=3",
        "link.worker,/cases/{referral}/appointment",
        "link.worker,/cases/{referral}/appointments/{referral}",
        "link.worker,/cases/{referral}/appointments/{budget}",
        "link.worker,/cases/{referral}/appointments/{service}",
        "link.worker,/cases/{referral}/appointments/019a7000-0000-7000-8000-000000000001",
        "link.worker,/cases/{referral}/notes/new",
        "link.worker,/cases/{referral}/notes/{referral}",
        "link.worker,/cases/{referral}/about-me",
        "link.worker,/cases/{referral}/plan",
        "link.worker,/cases/{referral}/goal",
        "link.worker,/cases/{referral}/groups",
        "link.worker,/cases/{referral}/groups/{service}",
        "link.worker,/cases/{referral}/offers/019a6000-0000-7000-8000-000000000001/link",
        "link.worker,/cases/{referral}/budget",
        "link.worker,/cases/{referral}/budget/{budget}",
        "link.worker,/cases/{referral}/budget/{budget}/plan",
        "choir.leader,/offers",
        "choir.leader,/offers?state=OPEN",
        "choir.leader,/offers/{referral}",
        "choir.leader,/our-listings",
        "choir.leader,/our-listings/{service}",
        "choir.leader,/our-listings/{service}?done=1",
        "choir.leader,/our-listings/{service}/facts",
        "directory.assurer,/listings/assure",
        "directory.assurer,/listings/assure?which=STALE&done=1",
        "directory.assurer,/listings/assure/{service}",
        "directory.editor,/listings/corrections",
        "directory.editor,/listings/corrections?done=1",
        "directory.editor,/listings/corrections/{referral}",
        "directory.editor,/listings/written",
        "directory.editor,/listings/written?done=1",
        "directory.editor,/listings/written/new",
        "directory.editor,/listings/written/{service}",
        "directory.editor,/listings/quality",
        "directory.editor,/listings/quality?by=PLACE",
        "fire.officer,/directory/{service}/wrong",
        "june,/directory/{service}",
        "june,/corrections",
        "june,/corrections?done=1",
        "budget.officer,/budgets",
        "budget.officer,/budgets/{budget}",
        "budget.officer,/budgets/{budget}/amount",
        "budget.officer,/budgets/{budget}/decision",
        "ig.officer,/restrictions",
        "ig.officer,/restrictions?done=lifted",
        "ig.officer,/restrictions/{referral}",
        "june,/me",
        "ig.officer,/narrowings",
        "ig.officer,/overrides",
        "ig.officer,/overrides?done=reviewed",
        "ig.officer,/overrides/{referral}",
        "ig.officer,/questions",
        "ig.officer,/questions?done=answered",
        "ig.officer,/questions/{referral}",
        "june,/me/about-me",
        "june,/me/claim",
        "june,/me/claim?done=YOURS",
        "june,/me/claim?done=TO_BE_CONFIRMED",
        "june,/me/details",
        "june,/me/proposals",
        "june,/me/proposals?done=1",
        "june,/me/safe-contact",
        "june,/me/safe-contact?changed=1",
        "june,/me/changes",
        "june,/me/sharing",
        "june,/me/sharing?done=1",
        "june,/me/sharing/{referral}",
        "june,/me/contacts",
        "june,/me/contacts?done=1",
        "june,/me/contacts/0",
        "june,/me/contacts/2",
        "june,/me/helpers",
        "june,/me/helpers?done=ended",
        "june,/me/helpers/new",
        "june,/me/helpers/{referral}",
        "june,/me/helpers/{budget}",
        "june,/me/helpers/{service}",
        "june,/me/helping",
        "june,/me/helping?done=entered",
        "june,/me/helping/{referral}",
        "june,/me/helping/{referral}?done=1",
        "june,/me/helping/{referral}/about-me",
        "june,/me/helping/{referral}/sharing",
        "june,/me/helping/{referral}/sharing?done=1",
        "june,/me/helping/{referral}/sharing/{referral}",
        "june,/me/equality",
        "june,/me?done=details",
        "june,/me/looked",
        "june,/me/looked?asked=1",
        "june,/me/looked/{referral}/question",
        "link.worker,/cases/{referral}/groups?q=garden&done=nothing",
        "link.worker,/cases/{referral}/groups/nothing",
        "care.navigator,/find",
        "care.navigator,/find?q=lonely&postcode=XW1+1AA",
        "care.navigator,/find?done=nothing",
        "care.navigator,/find/send?service={service}&q=lonely&postcode=XW1+1AA",
        "care.navigator,/find/send?q=lonely",
        "care.navigator,/find/list?service={service}",
        "care.navigator,/find/sent",
        "care.navigator,/find/counts",
        "care.navigator,/find/nothing?place=XW1",
        "community.builder,/missing",
        "community.builder,/missing/LONELINESS/XW1",
        "community.builder,/missing/FOOD/XW2",
        "community.builder,/new-groups",
        "community.builder,/new-groups/new?need=LONELINESS&district=XW1",
        "community.builder,/new-groups/{referral}",
        "community.builder,/new-groups/{budget}?done=ready",
        "community.builder,/new-groups/{service}?done=dropped",
        "choir.leader,/offers/for-funders",
        "analyst,/insight",
        "ig.officer,/looks",
        "ig.officer,/looks/{referral}",
        "ig.officer,/looks/report",
        "ig.officer,/copies",
        "ig.officer,/copies/new",
        "ig.officer,/copies/{referral}",
        "ig.officer,/copies/{referral}?done=assembled",
        "ig.officer,/copies/{referral}/checks",
        "ig.officer,/copies/{referral}/more-time",
        "ig.officer,/copies/{referral}/closing",
        "ig.officer,/copies/{referral}/organisations/{referral}",
        "ig.officer,/copies/{referral}/entries",
        "ig.officer,/copies/{referral}/entries?all=true&done=decided",
        "ig.officer,/copies/{referral}/entries/{service}",
        "clinician,/harm-reviews",
        "clinician,/harm-reviews/{referral}?done=judged",
        "clinician,/harm-reviews/{referral}/entries/{service}",
        "ig.officer,/organisations",
        "ig.officer,/organisations?done=1",
        "ig.officer,/organisations/{referral}",
        "ics.admin,/organisations",
        "ics.admin,/organisations/{referral}?done=new",
        "ics.admin,/organisations/new",
        "ics.admin,/organisations/{referral}/details",
        "ics.admin,/organisations/{referral}/sign-in",
        "ics.admin,/organisations/{referral}/people",
        "ics.admin,/organisations/{referral}/people/invite",
        "link.worker,/account",
        "org.admin,/organisation/working",
        "org.admin,/organisation/working?done=1",
        "org.admin,/organisation/people",
        "org.admin,/organisation/people?done=removed",
        "org.admin,/organisation/people/invite",
        "org.admin,/organisation/people/{referral}",
        "org.admin,/organisation/people/{referral}?done=invited",
        "org.admin,/organisation/people/{referral}/remove",
        "org.admin,/organisation/systems",
        "org.admin,/organisation/systems?done=removed",
        "org.admin,/organisation/systems/new",
        "org.admin,/organisation/systems/{referral}",
        "org.admin,/organisation/systems/{referral}?done=registered",
        "org.admin,/organisation/systems/{referral}/remove",
    })
    void each_page_is_whole_and_keeps_the_policy(String user, String path) {
        var page = Browser.signedInAs(user)
                .get(path.replace("{referral}", REFERRAL)
                        .replace("{budget}", BUDGET)
                        .replace("{service}", SERVICE));

        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text())
                .contains("<h1", "What Matters</title>", "</html>")
                .doesNotContain(" th:", "<th:", "just now. The rest", "style=", "onclick", "javascript:")
                .doesNotContainPattern(TOKEN)
                .doesNotContainPattern("<script(?! type=\"module\" src=\"/assets/)");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "/",
        "/self",
        "/self?language=pl",
        "/for-somebody",
        "/answer/AAAAAAAAAAAAAAAAAAAAAA",
        "/still-right/AAAAAAAAAAAAAAAAAAAAAA",
        "/still-right",
        "/services",
        "/services?q=singing&postcode=XW1+1AA&day=TU&free=true&age=40",
        "/services/019a3000-0000-7000-8000-000000000001",
        "/services/list?service=019a3000-0000-7000-8000-000000000001",
        "/services/list?service=019a3000-0000-7000-8000-000000000001&look=EASY",
        "/services/list",
        "/read/019a3000-0000-7000-8000-000000000001",
        "/sign-in",
        "/session-ended",
        "/worried",
        "/demo"
    })
    void a_stranger_sees_the_open_pages(String path) {
        var page = new Browser(RunningPortal.get().address).get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<h1").doesNotContain(" th:", "<th:", "id=\"sign-out\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/nhsuk-frontend.css,text/css",
        "/assets/nhsuk-frontend.js,text/javascript",
        "/assets/portal.js,text/javascript",
        "/assets/unsent.js,text/javascript",
        "/assets/listen.js,text/javascript",
        "/assets/portal.css,text/css",
        "/assets/favicon.svg,image/svg+xml"
    })
    void what_pages_are_made_of_is_served_without_a_session(String path, String type) {
        var browser = new Browser(RunningPortal.get().address);

        var file = browser.get(path);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith(type);
        assertThat(file.text()).doesNotContain("assets.nhs.uk");
        assertThat(browser.cookies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fire.officer,/refer",
        "triager,/incoming",
        "link.worker,/caseload",
        "choir.leader,/offers",
        "directory.assurer,/listings/assure",
        "care.navigator,/find",
        "community.builder,/missing",
        "budget.officer,/budgets",
        "analyst,/insight",
        "form.editor,/forms",
        "directory.editor,/imports",
        "ig.officer,/restrictions",
        "org.admin,/organisation/people",
        "june,/me"
    })
    void each_role_arrives_at_its_own_home(String user, String home) {
        assertThat(Browser.signedInAs(user).get("/").path()).isEqualTo(home);
    }
}
