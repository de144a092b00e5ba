package org.whatmatters.faults;

/// Something that befalls the platform.
public interface Fault {

    /// As it is called on the command line.
    String name();

    /// Harms the platform, mends it, and tells what was seen.
    Finding befall(Scene scene) throws Exception;
}
