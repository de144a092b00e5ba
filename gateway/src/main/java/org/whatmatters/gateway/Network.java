package org.whatmatters.gateway;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a request comes from, as far as a limit may look: a household, an office, a library, and no single device. Of
/// an address of version 4 the first three bytes, of version 6 the first six.
record Network(String prefix) {

    private static final int BYTES_OF_4 = 3;
    private static final int BYTES_OF_6 = 6;

    /// @throws IllegalArgumentException where that is no address
    static Network of(String address) {
        var parsed = InetAddress.ofLiteral(address.strip());
        var length = parsed instanceof Inet4Address ? BYTES_OF_4 : BYTES_OF_6;
        return new Network(HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), length)));
    }
}
