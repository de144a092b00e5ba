package org.whatmatters.directory.address.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.whatmatters.directory.address.Address;
import org.whatmatters.directory.listing.Postcode;
import org.whatmatters.platform.web.Invalid;

/// Where a place is, all of it.
///
/// @param name what the place is called; left out, nothing
/// @param address house and street
/// @param because why it is so
record AddressRequest(
        @Nullable @Size(max = 200) String name,

        @NotBlank(message = "Enter the house and the street.") @Size(max = 200)
        String address,

        @NotBlank(message = "Enter the town or village.") @Size(max = 100)
        String town,

        @NotBlank(message = "Enter the postcode.") @Size(max = 10)
        String postcode,

        @NotBlank(message = "Say why this is right.") @Size(max = 500)
        String because) {

    /// @throws Invalid where the postcode is none
    Address said() {
        if (Postcode.of(postcode).isEmpty()) {
            throw Invalid.field("/postcode", "not-a-postcode", "Enter a whole postcode, such as XW1 1AA.");
        }
        return new Address(name, address, town, postcode);
    }
}
