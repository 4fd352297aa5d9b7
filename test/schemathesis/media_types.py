"""Bodies of the media types that Schemathesis does not know: any bytes, most of which are no such file."""

import schemathesis
from hypothesis import strategies as st

OFFICE = "application/vnd.openxmlformats-officedocument."

schemathesis.openapi.media_type(OFFICE + "wordprocessingml.document", st.binary(max_size=400))
schemathesis.openapi.media_type(OFFICE + "spreadsheetml.sheet", st.binary(max_size=400))
