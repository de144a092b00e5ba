package org.whatmatters.local.platform;

/// Something stands in the way of the platform. The message is for the person at the keyboard: what, and what to do.
public final class PlatformFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlatformFailure(String message) {
        super(message);
    }

    public PlatformFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
