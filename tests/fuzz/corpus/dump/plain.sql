--
-- PostgreSQL database dump
--

-- Dumped from database version 15.4
-- Dumped by pg_dump version 15.4

SET client_encoding = 'UTF8';
CREATE TABLE t (a int /* x /* y */ */, b text DEFAULT E'\'' );
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $x$ SELECT 1; $x$;
COPY public.t (a, b) FROM stdin;
1	\N
\.

--
-- PostgreSQL database dump complete
--

