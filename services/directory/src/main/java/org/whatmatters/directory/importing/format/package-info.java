/// How a file becomes rows, and a row of Open Referral UK v3 a listing or a refusal. Bounded memory, whatever the
/// file.
@NullMarked
package org.whatmatters.directory.importing.format;

import org.jspecify.annotations.NullMarked;
