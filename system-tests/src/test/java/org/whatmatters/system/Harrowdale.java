package org.whatmatters.system;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.whatmatters.local.demo.Demo;
import org.whatmatters.local.platform.DemoTokens;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.Platform;
import org.whatmatters.local.platform.Settings;
import org.whatmatters.platform.testing.Api;

/// The invented town of the demo. It runs already where `./verify --against` says so; else it is started fresh, once
/// for all system tests of a run, on ports and data of its own.
final class Harrowdale {

    static final int BASE_PORT = 28_080;

    static final UUID LINK_WORKERS = organisation(0x04);
    static final UUID LINK_WORKER_SAM = user(0x09);

    /// A token lives five minutes.
    private static final Duration WELL_BEFORE_ITS_END = Duration.ofMinutes(3);

    private static final Map<String, KeptToken> TOKENS = new ConcurrentHashMap<>();

    private Harrowdale() {}

    private static final class Found {

        static final Town TOWN = RunningTown.named().orElseGet(Found::start);

        private static Town start() {
            var root = Settings.findRoot();
            var settings = new Settings(root, root.resolve(Path.of("system-tests", "target", "harrowdale")), BASE_PORT);
            // What a run that was killed left behind is ended, not only deleted.
            Installation.reset(settings);
            var platform = Platform.start(settings, System.out::println);
            new Demo(settings, Clock.systemUTC()).fillOnce(System.out::println);
            return new Town(platform.address(), platform::internal, platform.kafka(), new LocalMachineRoom(settings));
        }
    }

    private static Town town() {
        return Found.TOWN;
    }

    /// Where a browser goes.
    static URI address() {
        return town().address();
    }

    /// Bootstrap servers.
    static String kafka() {
        return town().kafka();
    }

    static MachineRoom machineRoom() {
        return town().machineRoom();
    }

    /// The API at the gateway, without a token.
    static Api gateway() {
        return new Api(() -> address().toString());
    }

    /// The API at the gateway, as that demo account.
    static Api as(String account) {
        return gateway().as(kept(account, tokens -> tokens.of(account)));
    }

    /// As `as(String)`, speaking for this organisation.
    ///
    /// @param organisation alias
    static Api as(String account, String organisation) {
        return gateway().as(kept(account + " " + organisation, tokens -> tokens.of(account, organisation)));
    }

    /// A token of somebody who has come to work in town during the tests, if they have the demo's password.
    ///
    /// @param organisation alias
    static String tokenOf(String account, String organisation) {
        return town().tokens().ofMember(account, organisation);
    }

    /// The API at the gateway, as somebody who has come to town during the tests.
    static Api as(Newcomer person) {
        return gateway().as(kept(person.account(), tokens -> tokens.ofPerson(person.account())));
    }

    /// Keycloak takes its time over a password, as it should, and these accounts stay what they are.
    private static String kept(String who, Function<DemoTokens, String> signIn) {
        var tokens = town().tokens();
        return TOKENS.compute(
                        who,
                        (_, before) ->
                                before != null && before.isFresh() ? before : signedIn(() -> signIn.apply(tokens)))
                .token();
    }

    /// What shut the account out may be a second younger than the new token.
    private static KeptToken signedIn(Supplier<String> signIn) {
        return await().until(() -> new KeptToken(signIn.get(), Instant.now()), KeptToken::isFresh);
    }

    private record KeptToken(String token, Instant since) {

        /// Young, and not refused meanwhile: another test may have signed its account out everywhere.
        boolean isFresh() {
            return since.plus(WELL_BEFORE_ITS_END).isAfter(Instant.now())
                    && gateway().as(token).get("/api/v1/nobody-serves-this").status() != 401;
        }
    }

    /// A part, past the gateway.
    static Api directly(Part part) {
        return new Api(() -> town().internal().apply(part).toString());
    }

    static UUID organisation(int number) {
        return UUID.fromString("019a0000-0000-7000-8000-%012x".formatted(number));
    }

    static UUID user(int number) {
        return UUID.fromString("019b0000-0000-7000-8000-%012x".formatted(number));
    }
}
