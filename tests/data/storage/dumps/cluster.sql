--
-- PostgreSQL database cluster dump
--

\restrict hHK1ojjHyi3XVNcJ9GZL6b0HaCtxgq05cBvhPdRFRgn26NCux680SJ1NWlGLgRB

SET default_transaction_read_only = off;

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

--
-- Roles
--

CREATE ROLE postgres;
ALTER ROLE postgres WITH SUPERUSER INHERIT CREATEROLE CREATEDB LOGIN REPLICATION BYPASSRLS;

--
-- User Configurations
--








\unrestrict hHK1ojjHyi3XVNcJ9GZL6b0HaCtxgq05cBvhPdRFRgn26NCux680SJ1NWlGLgRB

--
-- Databases
--

--
-- Database "template1" dump
--

\connect template1

--
-- PostgreSQL database dump
--

\restrict BtHRx5VFQVhvNWHcOjug74bPDKTPQy6a97GcJb98QuYQabrb244YSbcxrzeRXWW

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- PostgreSQL database dump complete
--

\unrestrict BtHRx5VFQVhvNWHcOjug74bPDKTPQy6a97GcJb98QuYQabrb244YSbcxrzeRXWW

--
-- Database "lyra-db" dump
--

--
-- PostgreSQL database dump
--

\restrict gnbWoohhy5eYGTLxAz2w3OeJVcWcbYedbQazaLQnN1x6RSwp0uDhVeNxdKkS7Kc

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: lyra-db; Type: DATABASE; Schema: -; Owner: postgres
--

CREATE DATABASE "lyra-db" WITH TEMPLATE = template0 ENCODING = 'UTF8' LOCALE_PROVIDER = libc LOCALE = 'C.UTF-8';


ALTER DATABASE "lyra-db" OWNER TO postgres;

\unrestrict gnbWoohhy5eYGTLxAz2w3OeJVcWcbYedbQazaLQnN1x6RSwp0uDhVeNxdKkS7Kc
\encoding SQL_ASCII
\connect -reuse-previous=on "dbname='lyra-db'"
\restrict gnbWoohhy5eYGTLxAz2w3OeJVcWcbYedbQazaLQnN1x6RSwp0uDhVeNxdKkS7Kc

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: users; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.users (
    id integer,
    note text
);


ALTER TABLE public.users OWNER TO postgres;

--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.users (id, note) FROM stdin;
1	-- PostgreSQL database dump complete
\.


--
-- PostgreSQL database dump complete
--

\unrestrict gnbWoohhy5eYGTLxAz2w3OeJVcWcbYedbQazaLQnN1x6RSwp0uDhVeNxdKkS7Kc

--
-- Database "postgres" dump
--

\connect postgres

--
-- PostgreSQL database dump
--

\restrict 9aT38DIkYMm4XLXR5CdkYPCXRu2dlvLd0155tfknVDjtZsH0ft6yxrWkbdu2pfj

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- PostgreSQL database dump complete
--

\unrestrict 9aT38DIkYMm4XLXR5CdkYPCXRu2dlvLd0155tfknVDjtZsH0ft6yxrWkbdu2pfj

--
-- PostgreSQL database cluster dump complete
--

