package org.whatmatters.faults.inflicted;

import org.whatmatters.local.platform.Installation;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.PlatformFailure;
import org.whatmatters.local.platform.Settings;

/// Starts a part again as whatever runs it in earnest would: once more, where it could not come up at once.
final class Supervisor {

    private static final int TRIES = 5;
    private static final long PAUSE_MILLIS = 500;

    private Supervisor() {}

    static void start(Settings settings, Part part) throws InterruptedException {
        for (var tried = 1; ; tried++) {
            try {
                Installation.start(settings, part);
                return;
            } catch (PlatformFailure failure) {
                // PostgreSQL, for one, waits until the last of its killed server's processes has gone.
                if (tried == TRIES) {
                    throw failure;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
