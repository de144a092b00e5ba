package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whatmatters.local.platform.DemoAccount;

/// Somebody at a real browser, signed in as a demo account. Looks at every page as a screen reader's user would: each
/// is checked with axe against WCAG 2.2 AA, and must fit the screen without sideways scrolling.
final class Visitor implements AutoCloseable {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path PICTURES = Path.of("target", "pictures");

    private final BrowserContext context;
    private final Page page;
    private final boolean scripted;
    private final String account;
    private final String password;
    private int pictures;

    private Visitor(BrowserContext context, String account, boolean scripted) {
        this(context, account, DemoAccount.PASSWORD, scripted);
    }

    private Visitor(BrowserContext context, String account, String password, boolean scripted) {
        this.context = context;
        this.account = account;
        this.password = password;
        this.scripted = scripted;
        this.page = context.newPage();
    }

    /// One for each thread that tests run on: what drives it may be used by no other.
    private static final class Chromium {

        private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Chromium::launch);

        private static Browser launch() {
            return Playwright.create()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }

        private static Path executable() {
            return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no Chromium on this machine: ./verify says how to get it"));
        }
    }

    static BrowserContext newContext() {
        return Chromium.BROWSER.get().newContext();
    }

    /// At a desk.
    static Visitor atDesk(String account) {
        return signedIn(account, new Browser.NewContextOptions().setViewportSize(1280, 900), true);
    }

    /// With a phone in the hand.
    static Visitor onPhone(String account) {
        return signedIn(account, new Browser.NewContextOptions().setViewportSize(375, 812), true);
    }

    /// With a phone in the hand, signed in with NHS login.
    static Visitor onPhone(Newcomer person) {
        var options = new Browser.NewContextOptions().setViewportSize(375, 812);
        var visitor = new Visitor(Chromium.BROWSER.get().newContext(options), person.account(), true);
        visitor.signIn(visitor::chooseNhsLogin);
        return visitor;
    }

    /// With a phone in the hand, signing in for the first time: the password they were told is not the one they keep.
    static Visitor onPhoneForTheFirstTime(String account, String firstPassword) {
        var options = new Browser.NewContextOptions().setViewportSize(375, 812);
        var visitor = new Visitor(Chromium.BROWSER.get().newContext(options), account, firstPassword, true);
        visitor.signIn(visitor::chooseByName);
        return visitor;
    }

    /// Somebody who is not let in: what the sign-in service says to them. `page` is who they say they are first,
    /// `there`
    /// who they are at the provider that this leads to.
    static String turnedAway(String page, String there) {
        try (var visitor = new Visitor(Chromium.BROWSER.get().newContext(), page, true)) {
            visitor.chooseByName();
            visitor.fillIfEmpty();
            if (!visitor.page.isVisible("#password")) {
                visitor.page.click("#kc-login");
            }
            visitor.page.fill("#username", there);
            visitor.page.fill("#password", DemoAccount.PASSWORD);
            visitor.page.click("#kc-login");
            visitor.page.waitForLoadState();
            return URI.create(visitor.page.url()).getPath() + " " + visitor.text("body");
        }
    }

    /// With a phone that runs no scripts.
    static Visitor onPhoneWithoutScripts(String account) {
        return signedIn(
                account,
                new Browser.NewContextOptions().setViewportSize(375, 812).setJavaScriptEnabled(false),
                false);
    }

    private static Visitor signedIn(String account, Browser.NewContextOptions options, boolean scripted) {
        var visitor = new Visitor(Chromium.BROWSER.get().newContext(options), account, scripted);
        visitor.signIn(visitor::chooseOnDemoPage);
        return visitor;
    }

    private void chooseOnDemoPage() {
        page.navigate(Harrowdale.address() + "/demo");
        page.click("[id='as-" + account + "']");
    }

    /// As the links of the demo page do, which knows only the demo's own people.
    private void chooseNhsLogin() {
        page.navigate(Harrowdale.address() + "/oauth2/authorization/keycloak?way=nhs-login&as=" + account);
    }

    private void chooseByName() {
        page.navigate(Harrowdale.address() + "/oauth2/authorization/keycloak?as=" + account);
    }

    private void signIn(Runnable chooseAccount) {
        chooseAccount.run();
        while (page.url().contains("/auth/realms/")) {
            page.waitForSelector("#password, #username, #password-new");
            if (page.isVisible("#password-new")) {
                page.fill("#password-new", DemoAccount.PASSWORD);
                page.fill("#password-confirm", DemoAccount.PASSWORD);
                page.click("main [type=submit], form [type=submit]");
            } else {
                fillIfEmpty();
                if (page.isVisible("#password")) {
                    page.fill("#password", password);
                }
                page.click("#kc-login");
            }
            page.waitForLoadState();
        }
        look();
    }

    /// The sign-in page asks for the name first, unless the portal has said it already.
    private void fillIfEmpty() {
        if (page.isVisible("#username") && page.isEditable("#username")) {
            page.fill("#username", account);
        }
    }

    Visitor go(String path) {
        page.navigate(Harrowdale.address() + path);
        return look();
    }

    Visitor follow(String selector) {
        page.click(selector);
        return look();
    }

    Visitor followLink(String text) {
        page.locator("main a", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
        return look();
    }

    /// As `followLink`, on whatever page of a long list the link is.
    /// Opens the list again until the entry is in it: what a list shows comes by an event, a moment later.
    Visitor followLinkInList(String list, String text) {
        var entry = "main a:has-text('" + text + "')";
        await().atMost(Journey.SOON).until(() -> {
            go(list);
            while (!shows(entry) && shows("#more")) {
                follow("#more");
            }
            return shows(entry);
        });
        return followLink(text);
    }

    /// The link of the list's entry that holds the text somewhere.
    Visitor followEntry(String list, String text) {
        page.locator(list + " > *", new Page.LocatorOptions().setHasText(text))
                .locator("a")
                .first()
                .click();
        return look();
    }

    Visitor press(String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
        return look();
    }

    Visitor fill(String name, String text) {
        page.fill("main [name='" + name + "']", text);
        return this;
    }

    Visitor choose(String name, String value) {
        page.check("main [name='" + name + "'][value='" + value + "']");
        return this;
    }

    Visitor untick(String name, String value) {
        page.uncheck("main [name='" + name + "'][value='" + value + "']");
        return this;
    }

    Visitor select(String name, String value) {
        page.selectOption("main select[name='" + name + "']", value);
        return this;
    }

    /// Opens the page again until it leads there: what was changed elsewhere shows a moment later.
    Visitor goUntil(String path, String arrival) {
        await().atMost(Journey.SOON).until(() -> go(path).path().equals(arrival));
        return this;
    }

    String value(String name) {
        return page.inputValue("main [name='" + name + "']");
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    List<String> texts(String selector) {
        return page.locator(selector).allInnerTexts();
    }

    String url() {
        return page.url();
    }

    boolean shows(String selector) {
        return page.isVisible(selector);
    }

    /// Whether the browser's scripts could get at a token or a session.
    List<String> whatScriptsCanRead() {
        var found = new ArrayList<String>();
        found.add(String.valueOf(page.evaluate("() => document.cookie")));
        found.add(String.valueOf(page.evaluate("() => JSON.stringify({...localStorage, ...sessionStorage})")));
        return found;
    }

    /// Once more where the browser could not draw it: it does so now and then when others draw at the same time.
    static void takePicture(Page page, Path file) {
        var options = new Page.ScreenshotOptions().setPath(file).setFullPage(true);
        try {
            page.screenshot(options);
        } catch (PlaywrightException busy) {
            page.waitForTimeout(500);
            page.screenshot(options);
        }
    }

    private Visitor look() {
        pictures++;
        takePicture(page, PICTURES.resolve("%s-%02d.png".formatted(account, pictures)));
        if (scripted) {
            var faults = new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations();
            assertThat(faults)
                    .as("accessibility of " + page.url())
                    .extracting(fault ->
                            fault.getId() + ": " + fault.getNodes().getFirst().getHtml())
                    .isEmpty();
            assertThat(page.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("sideways scrolling of " + page.url())
                    .isEqualTo(0);
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
