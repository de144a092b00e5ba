package org.whatmatters.system;

import java.net.URI;
import java.util.function.Function;
import org.whatmatters.local.platform.DemoTokens;
import org.whatmatters.local.platform.Part;
import org.whatmatters.local.platform.Settings;

/// The platform that the tests of a run meet, wherever it runs.
///
/// @param address where a browser goes
/// @param internal the way to a part past the gateway
/// @param kafka bootstrap servers
record Town(URI address, Function<Part, URI> internal, String kafka, MachineRoom machineRoom) {

    /// Through the gateway, as everybody signs in.
    DemoTokens tokens() {
        return new DemoTokens(URI.create(address + "/auth"), Settings.findRoot());
    }
}
