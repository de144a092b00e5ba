package org.whatmatters.system;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.whatmatters.local.demo.Demo;
import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.Platform;
import org.whatmatters.local.platform.Settings;
import org.whatmatters.platform.testing.Api;

/// The invented town of the demo, started fresh once for all system tests of a run, on ports and data of its own.
final class Harrowdale {

    static final int BASE_PORT = 28_080;

    static final UUID LINK_WORKERS = organisation(0x04);
    static final UUID LINK_WORKER_SAM = user(0x09);

    private Harrowdale() {}

    private static final class Running {

        static final Platform PLATFORM = start();

        private static Platform start() {
            var root = Settings.findRoot();
            var settings = new Settings(root, root.resolve(Path.of("system-tests", "target", "harrowdale")), BASE_PORT);
            // What a run that was killed left behind is ended, not only deleted.
            Installation.reset(settings);
            var platform = Platform.start(settings, System.out::println);
            new Demo(settings, Clock.systemUTC()).fillOnce(System.out::println);
            return platform;
        }
    }

    static Platform platform() {
        return Running.PLATFORM;
    }

    /// The API at the gateway, without a token.
    static Api gateway() {
        return new Api(() -> platform().address().toString());
    }

    /// The API at the gateway, as that demo account.
    static Api as(String account) {
        return gateway().as(platform().token(account));
    }

    /// A service, past the gateway.
    static Api directly(Part part) {
        return new Api(() -> platform().internal(part).toString());
    }

    static UUID organisation(int number) {
        return UUID.fromString("019a0000-0000-7000-8000-%012x".formatted(number));
    }

    static UUID user(int number) {
        return UUID.fromString("019b0000-0000-7000-8000-%012x".formatted(number));
    }
}
