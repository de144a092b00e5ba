package org.whatmatters.system;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Somebody at the sign-in pages of a realm, with an app for codes and a browser that can keep passkeys. They are
/// let in once they are sent back to the portal, which does not know this realm.
final class SignInPage implements AutoCloseable {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int CODE_LASTS = 30;

    private final String realm;
    private final BrowserContext context;
    private final Page page;
    private final CDPSession devTools;
    private String secret = "";
    private long lastCode;
    private String authenticator = "";
    private int pictures;

    private SignInPage(String realm, BrowserContext context) {
        this.realm = realm;
        this.context = context;
        this.page = context.newPage();
        this.devTools = context.newCDPSession(page);
    }

    static SignInPage of(String realm) {
        return new SignInPage(realm, Visitor.newContext());
    }

    SignInPage open() {
        return open("");
    }

    SignInPage say(String name) {
        page.fill("#username", name);
        page.click("#kc-login");
        return look();
    }

    SignInPage password(String password) {
        page.fill("#password", password);
        page.click("#kc-login");
        return look();
    }

    /// Lets the app take the secret of the page, and gives the first code.
    void keepApp() {
        page.click("#mode-manual");
        secret = page.innerText("#kc-totp-secret-key").replace(" ", "");
        lastCode = Instant.now().getEpochSecond() / CODE_LASTS;
        page.fill("#totp", code(lastCode));
        page.click("#saveTOTPBtn");
        look();
    }

    void code(String code) {
        page.fill("#otp", code);
        page.click("#kc-login");
        look();
    }

    /// A code counts once; the one after is good already.
    void nextCode() {
        lastCode = Math.max(lastCode + 1, Instant.now().getEpochSecond() / CODE_LASTS);
        code(code(lastCode));
    }

    void addPasskey() {
        devTools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var virtual = new JsonObject();
        virtual.add("options", options);
        authenticator = devTools.send("WebAuthn.addVirtualAuthenticator", virtual)
                .get("authenticatorId")
                .getAsString();
        open("&kc_action=webauthn-register-passwordless");
        page.onDialog(dialog -> dialog.accept("Phone"));
        page.click("#registerWebAuthn");
        awaitArrival();
    }

    void forgetPasskey() {
        var which = new JsonObject();
        which.addProperty("authenticatorId", authenticator);
        devTools.send("WebAuthn.removeVirtualAuthenticator", which);
    }

    /// As on another day.
    void forgetMe() {
        context.clearCookies();
    }

    /// The browser offers the passkey by itself.
    void openWithPasskey() {
        open();
        awaitArrival();
    }

    boolean isLetIn() {
        return !page.url().contains("/auth/realms/");
    }

    String text() {
        return page.innerText("body");
    }

    private void awaitArrival() {
        page.waitForURL(url -> !url.contains("/auth/realms/"));
        look();
    }

    private SignInPage open(String more) {
        page.navigate(Harrowdale.address() + "/auth/realms/" + realm + "/protocol/openid-connect/auth"
                + "?client_id=whatmatters-portal&response_type=code&scope=openid&state=any"
                + "&code_challenge_method=S256&code_challenge=" + "A".repeat(43)
                + "&redirect_uri=" + encoded(Harrowdale.address() + "/login/oauth2/code/keycloak") + more);
        return look();
    }

    private SignInPage look() {
        page.waitForLoadState();
        pictures++;
        Visitor.takePicture(page, Path.of("target", "pictures", "sign-in-%02d.png".formatted(pictures)));
        return this;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// RFC 6238, as an app on a phone works it out.
    private String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var at = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String base32) {
        var bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        var held = 0L;
        var bits = 0;
        for (var at = 0; at < base32.length(); at++) {
            held = held << 5 | LETTERS.indexOf(base32.charAt(at));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }

    @Override
    public void close() {
        context.close();
    }
}
