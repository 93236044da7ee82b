--
-- PostgreSQL database cluster dump
--
\restrict abc
\connect lyra
CREATE ROLE a;
SELECT 1 \; SELECT :x; \! sh
\unrestrict abc
