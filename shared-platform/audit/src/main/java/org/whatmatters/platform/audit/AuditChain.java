package org.whatmatters.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// How audit rows are bound: each link is the SHA-256 of the link before, its own number and the row's text, so
/// that no row can be changed, left out, put in or moved without every later link being wrong.
public final class AuditChain {

    private AuditChain() {}

    /// What stands before the first link.
    public static byte[] beginning() {
        return new byte[32];
    }

    /// The next link.
    ///
    /// @param number 1 for the first, then one more each
    /// @param text the whole row, as the database's `audit_text` says it
    public static byte[] link(byte[] before, long number, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java platform has SHA-256.
        }
    }
}
